using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Warns about copy constructors that do not copy the unknown layers of a record.</summary>
internal static class CopyConstructorCheck
{
    public static void Run(INamedTypeSymbol type, DiagnosticSink sink)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors.Where(each => IsOwn(type, each)))
        {
            if (SourceOperations.DeclarationOf(constructor) is { } declaration
                && !declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(Copies))
            {
                sink.Report(DiagnosticDescriptors.CopyLosesLayers, constructor, type.Name, constructor.Parameters[0].Name.Escaped());
            }
        }
    }

    private static bool IsOwn(INamedTypeSymbol type, IMethodSymbol constructor) =>
        !constructor.IsImplicitlyDeclared && type.IsReferenceType && Construction.IsCopyConstructor(type, constructor);

    private static bool Copies(AssignmentExpressionSyntax assignment) => assignment.Left.DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.Text == LayerBuilder.UnknownLayersField);
}
