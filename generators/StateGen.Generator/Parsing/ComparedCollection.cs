using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Describes a collection that compares its items or their keys.</summary>
/// <param name="Key">The type that is compared.</param>
/// <param name="IsSorted">Whether the collection compares by order and not by equality.</param>
/// <param name="IsFixed">Whether the collection is created from its items and cannot be filled later.</param>
internal sealed record ComparedCollection(ITypeSymbol Key, bool IsSorted, bool IsFixed)
{
    private static readonly Dictionary<string, (int Key, bool IsSorted, bool IsFixed)> Known = new()
    {
        ["System.Collections.Generic.HashSet`1"] = (0, false, false),
        ["System.Collections.Generic.ISet`1"] = (0, false, false),
        ["System.Collections.Generic.Dictionary`2"] = (0, false, false),
        ["System.Collections.Generic.IDictionary`2"] = (0, false, false),
        ["System.Collections.Generic.OrderedDictionary`2"] = (0, false, false),
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = (0, false, false),
        ["System.Collections.ObjectModel.KeyedCollection`2"] = (0, false, false),
        ["System.Collections.Generic.SortedSet`1"] = (0, true, false),
        ["System.Collections.Generic.SortedDictionary`2"] = (0, true, false),
        ["System.Collections.Generic.SortedList`2"] = (0, true, false),
        ["System.Collections.Generic.PriorityQueue`2"] = (1, true, false),
        ["System.Collections.Generic.IReadOnlySet`1"] = (0, false, true),
        ["System.Collections.ObjectModel.ReadOnlySet`1"] = (0, false, true),
        ["System.Collections.Frozen.FrozenSet`1"] = (0, false, true),
        ["System.Collections.Immutable.ImmutableHashSet`1"] = (0, false, true),
        ["System.Collections.Immutable.IImmutableSet`1"] = (0, false, true),
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = (0, false, true),
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = (0, false, true),
        ["System.Collections.Frozen.FrozenDictionary`2"] = (0, false, true),
        ["System.Collections.Immutable.ImmutableDictionary`2"] = (0, false, true),
        ["System.Collections.Immutable.IImmutableDictionary`2"] = (0, false, true),
        ["System.Linq.ILookup`2"] = (0, false, true),
        ["System.Linq.IGrouping`2"] = (0, false, true),
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = (0, true, true),
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = (0, true, true),
    };

    /// <summary>
    /// Describes what a type, or the base class of a user-defined collection, compares. Returns <see langword="null"/> if it compares nothing.
    /// </summary>
    public static ComparedCollection? Of(ITypeSymbol type)
    {
        INamedTypeSymbol? collection = type as INamedTypeSymbol;
        if (collection is not null && !Known.ContainsKey(collection.MetadataFullName()))
        {
            collection = UserDefinedCollections.BaseOf(type);
        }

        return collection is not null && Known.TryGetValue(collection.MetadataFullName(), out (int Key, bool IsSorted, bool IsFixed) row)
            ? new ComparedCollection(collection.TypeArguments[row.Key], row.IsSorted, row.IsFixed)
            : null;
    }
}
