using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Parsing;

/// <summary>The bodies of a type's members, bound; only where somebody asks for one does this cost anything.</summary>
internal sealed class SourceOperations(INamedTypeSymbol type, CancellationToken token)
{
    private readonly Compilation? _compilation = (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>Whether the sources of a type are there: those of another project are not, even where an editor has them.</summary>
    public bool Has(INamedTypeSymbol other) =>
        Hierarchy.IsSame(other.ContainingAssembly, type.ContainingAssembly) && !other.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The declaration with a body, also of what is partial.</summary>
    public static SyntaxNode? DeclarationOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    /// <summary>What a declaration does.</summary>
    public IOperation? OperationOf(SyntaxNode syntax)
    {
        if (_compilation is null || !_compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        if (!_models.TryGetValue(syntax.SyntaxTree, out SemanticModel? model))
        {
            _models.Add(syntax.SyntaxTree, model = _compilation.GetSemanticModel(syntax.SyntaxTree));
        }

        return model.GetOperation(syntax, token);
    }

    /// <summary>The body of a method or accessor, or <see langword="null"/> where it has none that can be seen.</summary>
    public IOperation? BodyOf(IMethodSymbol method) => DeclarationOf(method) switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        { } syntax => OperationOf(syntax),
        null => null,
    };

    /// <summary>Whether an accessor is the compiler's.</summary>
    public bool IsAutoAccessor(IMethodSymbol accessor) => DeclarationOf(accessor) switch
    {
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null, Parent.Parent: BasePropertyDeclarationSyntax } => accessor.AssociatedSymbol is IPropertySymbol { IsAbstract: false } property
            && SavedMember.IsAutoProperty(property.PartialImplementationPart ?? property),
        _ => accessor.AssociatedSymbol is { } positional && MemberParser.IsPositional(positional),
    };

    /// <summary>Whether a property has a field of its own and no code.</summary>
    public bool IsAutoProperty(IPropertySymbol property) =>
        Has(property.ContainingType)
        && new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().All(IsAutoAccessor);

    /// <summary>How a property gives its value: not computed but by its own field, or by a body.</summary>
    public (bool IsComputed, IOperation? Body) GetterOf(IPropertySymbol property) =>
        property.GetMethod is not { } getter || !Has(property.ContainingType) ? (true, null)
        : IsAutoAccessor(getter) ? (false, null)
        : (true, BodyOf(getter));
}
