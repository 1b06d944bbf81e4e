using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Parsing;

/// <summary>Writes names as generated code needs them: qualified, and with keywords escaped.</summary>
internal static class TypeNames
{
    /// <summary>The name by which generated code refers to a type, from anywhere.</summary>
    /// <param name="type">The type.</param>
    /// <param name="renamed">Other names for type parameters.</param>
    public static string Reference(this ITypeSymbol type, IReadOnlyDictionary<ITypeParameterSymbol, string>? renamed = null)
    {
        StringBuilder text = new();
        SymbolDisplayPart[] parts = [.. type.ToDisplayParts(SymbolDisplayFormat.FullyQualifiedFormat)];
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(parts[i] switch
            {
                { Kind: SymbolDisplayPartKind.Keyword } when parts[i].ToString() == "global" => Root(parts.Skip(i)),
                { Symbol: ITypeParameterSymbol parameter } => Rename(parameter, renamed),
                { Symbol: INamedTypeSymbol named, Kind: not SymbolDisplayPartKind.Keyword } => Use(named),
                { Kind: SymbolDisplayPartKind.NamespaceName or SymbolDisplayPartKind.FieldName } part => part.ToString().TrimStart('@').Escaped(),
                var other => other.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>The name of an array of items of a type: where these are arrays themselves, its brackets come before theirs.</summary>
    public static string ArrayReference(this ITypeSymbol item)
    {
        string brackets = "";
        while (item is IArrayTypeSymbol array)
        {
            brackets += $"[{new string(',', array.Rank - 1)}]";
            item = array.ElementType;
        }

        return $"{item.Reference()}[]{brackets}";
    }

    /// <summary>
    /// The name by which code within a type refers to it: the bare one, unless a nested type of a base class has it too, which
    /// code within the type finds first.
    /// </summary>
    public static string OwnName(INamedTypeSymbol type)
    {
        bool isShadowed = false;
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            isShadowed |= Above(outer).Any(each => !each.GetTypeMembers(type.Name).IsEmpty);
        }

        return isShadowed ? type.Reference() : BareName(type);
    }

    /// <summary>The name with its type parameters, as in a declaration.</summary>
    private static string BareName(INamedTypeSymbol type) => type.Name.Escaped() + (type.Arity == 0
        ? ""
        : $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name.Escaped()))}>");

    /// <summary>The name of a namespace, or the empty string for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type)
    {
        Stack<string> names = new();
        for (INamespaceSymbol? each = type.ContainingNamespace; each is { IsGlobalNamespace: false }; each = each.ContainingNamespace)
        {
            names.Push(each.Name.Escaped());
        }

        return string.Join(".", names);
    }

    /// <summary>
    /// A name as code must write it. Words that are keywords only in some places are escaped as well: as the name of a type
    /// they mean something else in most.
    /// </summary>
    public static string Escaped(this string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && !Words.Contains(name)
            ? name
            : "@" + name;

    /// <summary>Words that the compiler knows without calling them keywords.</summary>
    private static readonly HashSet<string> Words = ["dynamic", "nint", "nuint", "notnull", "unmanaged", "scoped", "extension", "field", "file", "required", "record", "allows"];

    private static string Root(IEnumerable<SymbolDisplayPart> parts) =>
        parts.Select(part => part.Symbol).OfType<INamedTypeSymbol>().FirstOrDefault() is { } type && NameScope.Current is { } scope
            ? scope.RootOf(type)
            : "global";

    private static string Use(INamedTypeSymbol type)
    {
        NameScope.Current?.Use(type);
        return type.Name.Escaped();
    }

    private static string Rename(ITypeParameterSymbol parameter, IReadOnlyDictionary<ITypeParameterSymbol, string>? renamed) =>
        renamed is not null && renamed.TryGetValue(parameter, out string name) ? name : parameter.Name.Escaped();

    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type.BaseType; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (INamedTypeSymbol each in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            yield return each;
        }
    }
}
