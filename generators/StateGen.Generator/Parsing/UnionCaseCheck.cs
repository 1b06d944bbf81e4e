using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Finds unions that a state type derives from without being one of their cases.</summary>
internal static class UnionCaseCheck
{
    /// <summary>Reports each union of the same assembly that the type derives from or implements, but that does not list it.</summary>
    public static void Run(INamedTypeSymbol type, Action<Diagnostic> report)
    {
        if (type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        DiagnosticSink sink = new(report);
        foreach (INamedTypeSymbol union in Above(type).Where(each => each.IsUnion() && IsOurs(each, type)))
        {
            AttributeData[] cases = [.. union.GetAttributes().Where(each => each.AttributeClass?.FullName() == AttributeNames.StateUnion)];
            if (!cases.Any(each => IsCase(each, type)))
            {
                int next = cases.Max(each => each.FirstArgument<int>()) + 1;
                sink.Report(
                    DiagnosticDescriptors.MissingCase, type, DiagnosticProperties.With(union, next), type.Name, union.Name, next);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type.BaseType; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (INamedTypeSymbol each in type.AllInterfaces)
        {
            yield return each;
        }
    }

    /// <summary>
    /// Determines whether a union is in the same assembly. A union elsewhere cannot be changed, and cannot name types of this assembly.
    /// </summary>
    private static bool IsOurs(INamedTypeSymbol union, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(union.ContainingAssembly, type.ContainingAssembly);

    /// <summary>Determines whether a case is the type. One constructed type of a generic type is enough.</summary>
    private static bool IsCase(AttributeData attribute, INamedTypeSymbol type) => attribute.ConstructorArguments.Any(
        argument => argument.Kind == TypedConstantKind.Type && SymbolEqualityComparer.Default.Equals((argument.Value as ITypeSymbol)?.OriginalDefinition, type));
}
