using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the methods to call before saving and after restoring.</summary>
internal static class HookParser
{
    /// <summary>Returns the methods with an attribute, those of base classes first.</summary>
    public static IEnumerable<IMethodSymbol> Find(IEnumerable<INamedTypeSymbol> hierarchy, string attribute) => hierarchy
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method.FindAttribute(attribute) is not null);

    /// <summary>Reports the hooks of a type that generated code cannot call.</summary>
    public static void Check(INamedTypeSymbol type, DiagnosticSink sink)
    {
        foreach (string attribute in new[] { AttributeNames.BeforeSave, AttributeNames.AfterRestore })
        {
            foreach (IMethodSymbol method in Find([type], attribute))
            {
                if (method is not { IsStatic: false, ReturnsVoid: true, Parameters.Length: 0, IsGenericMethod: false, IsAsync: false })
                {
                    sink.Report(DiagnosticDescriptors.InvalidHook, method, $"{type.Name}.{method.Name}");
                }
            }
        }
    }
}
