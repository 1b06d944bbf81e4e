using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Parsing;

/// <summary>Binds the bodies of a type's members on demand.</summary>
internal sealed class SourceOperations(INamedTypeSymbol type, CancellationToken token)
{
    private readonly Compilation? _compilation = (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>Determines whether the sources of a type are in this compilation. Sources of other projects never are, even in an editor.</summary>
    public bool Has(INamedTypeSymbol other) =>
        Hierarchy.IsSame(other.ContainingAssembly, type.ContainingAssembly) && !other.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Returns the declaration with the body, also for a partial method.</summary>
    public static SyntaxNode? DeclarationOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    /// <summary>Returns the operation of a syntax node.</summary>
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

    /// <summary>Returns the body of a method or accessor, or <see langword="null"/> if it has none in source.</summary>
    public IOperation? BodyOf(IMethodSymbol method) => DeclarationOf(method) switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        { } syntax => OperationOf(syntax),
        null => null,
    };

    /// <summary>Determines whether the compiler implements an accessor.</summary>
    public bool IsAutoAccessor(IMethodSymbol accessor) => DeclarationOf(accessor) switch
    {
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null, Parent.Parent: BasePropertyDeclarationSyntax } => accessor.AssociatedSymbol is IPropertySymbol { IsAbstract: false } property
            && SavedMember.IsAutoProperty(property.PartialImplementationPart ?? property),
        _ => accessor.AssociatedSymbol is { } positional && MemberParser.IsPositional(positional),
    };

    /// <summary>Determines whether a property has a backing field and no code.</summary>
    public bool IsAutoProperty(IPropertySymbol property) =>
        Has(property.ContainingType)
        && new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().All(IsAutoAccessor);

    /// <summary>Returns whether a getter computes its value, and the body of the getter.</summary>
    public (bool IsComputed, IOperation? Body) GetterOf(IPropertySymbol property) =>
        property.GetMethod is not { } getter || !Has(property.ContainingType) ? (true, null)
        : IsAutoAccessor(getter) ? (false, null)
        : (true, BodyOf(getter));
}
