using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Parsing;

/// <summary>Writes names for generated code: qualified, with escaped keywords.</summary>
internal static class TypeNames
{
    /// <summary>Returns the fully qualified name of a type, valid anywhere in generated code.</summary>
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

    /// <summary>Returns the name of an array type. In an array of arrays, the outer brackets come first.</summary>
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
    /// Returns the name of a type within its own code. It is the simple name, unless a nested type of a base class hides it.
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

    /// <summary>Returns the name with its type parameters, as in a declaration.</summary>
    private static string BareName(INamedTypeSymbol type) => type.Name.Escaped() + (type.Arity == 0
        ? ""
        : $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name.Escaped()))}>");

    /// <summary>Returns the namespace of a type, or the empty string for the global namespace.</summary>
    public static string NamespaceOf(INamedTypeSymbol type)
    {
        Stack<string> names = new();
        for (INamespaceSymbol? each = type.ContainingNamespace; each is { IsGlobalNamespace: false }; each = each.ContainingNamespace)
        {
            names.Push(each.Name.Escaped());
        }

        return string.Join(".", names);
    }

    /// <summary>Escapes a name. Contextual keywords are escaped as well, since most contexts reject them as type names.</summary>
    public static string Escaped(this string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && !Words.Contains(name)
            ? name
            : "@" + name;

    /// <summary>Words with a special meaning that the compiler does not classify as keywords.</summary>
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
