using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>
/// Suppresses warnings that StateGen alone causes in CLS-compliant assemblies: array arguments of its attributes (CS3016), which no other
/// language reads, and the interface in the generated part of a union (CS3027).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComplianceSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor ArrayArgument = new(
        "SGS3016", "CS3016", "No other language reads the attributes of StateGen.");

    private static readonly SuppressionDescriptor UnionInterface = new(
        "SGS3027", "CS3027", "The interface that generated code adds to a union is for generated code.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [ArrayArgument, UnionInterface];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree)
            {
                SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
                SemanticModel model = context.GetSemanticModel(tree);
                if (diagnostic.Id == ArrayArgument.SuppressedDiagnosticId && IsOurs(node, model, context.CancellationToken))
                {
                    context.ReportSuppression(Suppression.Create(ArrayArgument, diagnostic));
                }
                else if (diagnostic.Id == UnionInterface.SuppressedDiagnosticId && IsCompliantUnion(node, model, context.CancellationToken))
                {
                    context.ReportSuppression(Suppression.Create(UnionInterface, diagnostic));
                }
            }
        }
    }

    private static bool IsOurs(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        && model.GetTypeInfo(attribute, token).Type is { ContainingNamespace: { Name: "StateGen", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Determines whether the warning can only be about the generated interface.</summary>
    private static bool IsCompliantUnion(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.FirstAncestorOrSelf<InterfaceDeclarationSyntax>() is { } declaration
        && model.GetDeclaredSymbol(declaration, token) is INamedTypeSymbol union
        && union.IsUnion()
        && union.Interfaces.Where(each => each.MetadataFullName() != StubParser.Contract).All(each => IsCompliant(each) ?? IsCompliant(each.ContainingAssembly) ?? false);

    private static bool? IsCompliant(ISymbol symbol) =>
        symbol.FindAttribute(AttributeNames.CLSCompliant) is { } attribute ? attribute.FirstArgument<bool>() : null;
}
