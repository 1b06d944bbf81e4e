using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>
/// Describes the format of a type in words that change only if the bytes change. Types with the same format have the same words:
/// <c>List&lt;int&gt;</c> and <c>int[]</c> are both <c>list&lt;int&gt;</c>. Other types use their names.
/// </summary>
internal static class WireText
{
    /// <summary>The words for types that share a format with others, by metadata name.</summary>
    internal static readonly Dictionary<string, string> Alike = new()
    {
        ["System.Text.StringBuilder"] = "string",
        ["System.Collections.Specialized.StringCollection"] = "list<string>",
        ["System.Collections.Generic.List`1"] = "list",
        ["System.Collections.Generic.IList`1"] = "list",
        ["System.Collections.Generic.ICollection`1"] = "list",
        ["System.Collections.Generic.IEnumerable`1"] = "list",
        ["System.Collections.Generic.IReadOnlyList`1"] = "list",
        ["System.Collections.Generic.IReadOnlyCollection`1"] = "list",
        ["System.Collections.Generic.LinkedList`1"] = "list",
        ["System.Collections.Generic.Queue`1"] = "list",
        ["System.Collections.ObjectModel.Collection`1"] = "list",
        ["System.Collections.ObjectModel.ObservableCollection`1"] = "list",
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = "list",
        ["System.Collections.ObjectModel.ReadOnlyObservableCollection`1"] = "list",
        ["System.Collections.Concurrent.ConcurrentQueue`1"] = "list",
        ["System.Collections.Immutable.ImmutableList`1"] = "list",
        ["System.Collections.Immutable.IImmutableList`1"] = "list",
        ["System.Collections.Immutable.ImmutableQueue`1"] = "list",
        ["System.Collections.Immutable.IImmutableQueue`1"] = "list",
        ["System.Collections.Generic.HashSet`1"] = "set",
        ["System.Collections.Generic.ISet`1"] = "set",
        ["System.Collections.Generic.IReadOnlySet`1"] = "set",
        ["System.Collections.Generic.SortedSet`1"] = "set",
        ["System.Collections.ObjectModel.ReadOnlySet`1"] = "set",
        ["System.Collections.Frozen.FrozenSet`1"] = "set",
        ["System.Collections.Immutable.ImmutableHashSet`1"] = "set",
        ["System.Collections.Immutable.IImmutableSet`1"] = "set",
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = "set",
        ["System.Collections.Generic.Dictionary`2"] = "map",
        ["System.Collections.Generic.IDictionary`2"] = "map",
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = "map",
        ["System.Collections.Generic.OrderedDictionary`2"] = "map",
        ["System.Collections.Generic.SortedDictionary`2"] = "map",
        ["System.Collections.Generic.SortedList`2"] = "map",
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = "map",
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = "map",
        ["System.Collections.Frozen.FrozenDictionary`2"] = "map",
        ["System.Collections.Immutable.ImmutableDictionary`2"] = "map",
        ["System.Collections.Immutable.IImmutableDictionary`2"] = "map",
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = "map",
        ["System.Collections.Generic.KeyValuePair`2"] = "",
    };

    private static readonly SymbolDisplayFormat Keyword = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Returns the format of a type.</summary>
    /// <param name="type">The type, which has a formatter.</param>
    /// <param name="assembly">The assembly of the state type. Its attributes may name formatters.</param>
    /// <param name="isPart">Whether the type is part of a collection or tuple. There, nulls are recorded for classes but not for structs.</param>
    public static string Of(ITypeSymbol type, IAssemblySymbol assembly, bool isPart = false) =>
        CustomFormatters.FindNamed(type, assembly) is { } custom ? OfFormatter(custom) : type switch
        {
            IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => "bytes",
            IArrayTypeSymbol { IsSZArray: true } array => $"list<{Of(array.ElementType, assembly, isPart: true)}>",
            IArrayTypeSymbol array => $"{Of(array.ElementType, assembly, isPart: true)}[{new string(',', array.Rank - 1)}]",
            ITypeParameterSymbol parameter => $"T{NumberOf(parameter)}",
            INamedTypeSymbol { EnumUnderlyingType: { } underlying } => $"enum {Of(underlying, assembly)}",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
                $"{Of(nullable.TypeArguments[0], assembly)}?",
            INamedTypeSymbol named when named.IsUnion() => $"union {HistoryName.WireName(named)}",
            INamedTypeSymbol named when named.IsState() => $"{(isPart && named.IsValueType ? "struct" : "state")} {OfState(named, assembly)}",
            INamedTypeSymbol named => OfNamed(named, assembly),
            _ => type.Name,
        };

    /// <summary>Returns the format of a user-defined formatter: its name, and its version if it has more than one.</summary>
    public static string OfFormatter(INamedTypeSymbol formatter) =>
        formatter.FindAttribute(AttributeNames.FormatterVersion)?.FirstArgument<int>() is { } version and > 1
            ? $"custom {formatter.FullName()} {version.ToString(CultureInfo.InvariantCulture)}"
            : $"custom {formatter.FullName()}";

    /// <summary>Returns the name of a state type with its type arguments.</summary>
    public static string OfState(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        HistoryName.WireName(type) + Arguments(ArgumentsOf(type), assembly);

    /// <summary>Returns the type arguments of a type, those of the outermost type first.</summary>
    public static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : ArgumentsOf(type.ContainingType).Concat(type.TypeArguments);

    private static string OfNamed(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        if (type.SpecialType != SpecialType.None && !type.IsGenericType)
        {
            // C# keywords represent special types.
            return type.ToDisplayString(Keyword);
        }

        string name = type.MetadataFullName();
        if (type.IsTupleType || name == "System.Collections.Generic.KeyValuePair`2")
        {
            // A tuple of eight or more items is seven items and a tuple of the rest.
            ImmutableArray<ITypeSymbol> items = (type.TupleUnderlyingType ?? type).TypeArguments;
            return $"({string.Join(", ", items.Select(item => Of(item, assembly, isPart: true)))})";
        }

        bool isAlike = Alike.TryGetValue(name, out string? word);
        if (!isAlike && UserDefinedCollections.BaseOf(type) is { } known)
        {
            return OfNamed(known, assembly);
        }

        return (isAlike ? word : type.Name) + Arguments(type.TypeArguments, assembly);
    }

    private static string Arguments(IEnumerable<ITypeSymbol> arguments, IAssemblySymbol assembly)
    {
        string text = string.Join(", ", arguments.Select(argument => Of(argument, assembly, isPart: true)));
        return text.Length == 0 ? "" : $"<{text}>";
    }

    /// <summary>Returns the number of a type parameter, counted from the outermost type.</summary>
    private static int NumberOf(ITypeParameterSymbol parameter) =>
        parameter.Ordinal + 1 + ArgumentsOf(parameter.ContainingType).Count() - parameter.ContainingType.Arity;
}
