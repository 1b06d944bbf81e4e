using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Extends Roslyn symbols for the parser.</summary>
internal static class SymbolExtensions
{
    /// <summary>A format without type parameters or <c>global::</c>, as in <c>System.Guid</c>.</summary>
    private static readonly SymbolDisplayFormat MetadataLike = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(MetadataLike);

    /// <summary>Returns the name with its arity, as in <c>System.Collections.Generic.List`1</c>. Tuples have one too.</summary>
    public static string MetadataFullName(this INamedTypeSymbol type) => type.ContainingType is null
        ? $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;

    public static AttributeData? FindAttribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.FullName() == name);

    /// <summary>Returns the location of an attribute.</summary>
    public static Location? LocationOf(this AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    /// <summary>Returns the value of a named argument, or a default.</summary>
    public static T NamedArgument<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Scalar() is T value)
            {
                return value;
            }
        }

        return otherwise;
    }

    /// <summary>Returns the value of the first positional argument, or a default.</summary>
    public static T? FirstArgument<T>(this AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        return arguments.Length > 0 && arguments[0].Scalar() is T value ? value : default;
    }

    /// <summary>Returns the value of a constant. In code that does not compile it may be an array, which has no value.</summary>
    private static object? Scalar(this TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array ? null : constant.Value;

    /// <summary>Returns the symbols that a name may refer to. If code does not compile yet, generated code may resolve the name.</summary>
    public static ImmutableArray<ISymbol> SymbolsOf(this SemanticModel model, SyntaxNode name, CancellationToken token)
    {
        SymbolInfo info = model.GetSymbolInfo(name, token);
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
    }

    public static bool IsUnion(this ITypeSymbol type) => type.FindAttribute(AttributeNames.StateUnion) is not null;

    /// <summary>Determines whether a state type preserves references.</summary>
    public static bool PreservesReferences(this ITypeSymbol type) =>
        type.FindAttribute(AttributeNames.State)?.NamedArgument("PreserveReferences", false) == true;

    public static bool IsState(this ITypeSymbol type) => type.FindAttribute(AttributeNames.State) is not null;
}
