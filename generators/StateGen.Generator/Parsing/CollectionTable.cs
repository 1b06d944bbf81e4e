using System.Collections.Generic;

namespace StateGen.Generator.Parsing;

/// <summary>Maps the metadata names of generic types to their formatters.</summary>
internal static class CollectionTable
{
    private const string ArrayLike = "ArrayLikeFormatter";
    private const string Sequence = "SequenceFormatter";
    private const string FillableSequence = "FillableSequenceFormatter";
    private const string Map = "MapFormatter";
    private const string FillableMap = "FillableMapFormatter";
    private const int MaxTupleArity = 8;

    private static readonly Dictionary<string, CollectionRow> Rows = new()
    {
        // The most common types have their own formatters.
        ["System.Collections.Generic.List`1"] = new("ListFormatter", CanFill: true),
        ["System.Collections.Generic.HashSet`1"] = new("HashSetFormatter", CanFill: true),
        ["System.Collections.Generic.Dictionary`2"] = new("DictionaryFormatter", CanFill: true),

        // Sequences.
        ["System.Collections.Generic.LinkedList`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.Stack`1"] = new(FillableSequence, "StackConversion", CanFill: true),
        ["System.Collections.Generic.Queue`1"] = new(FillableSequence, "QueueConversion", CanFill: true),
        ["System.Collections.Generic.SortedSet`1"] = new(FillableSequence, "SortedSetConversion", CanFill: true),
        ["System.Collections.ObjectModel.Collection`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.ObjectModel.ObservableCollection`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Concurrent.ConcurrentStack`1"] = new(FillableSequence, "ConcurrentStackConversion", CanFill: true),
        ["System.Collections.Concurrent.ConcurrentQueue`1"] = new(FillableSequence, "ConcurrentQueueConversion", CanFill: true),
        ["System.Collections.Concurrent.ConcurrentBag`1"] = new(FillableSequence, "ConcurrentBagConversion", CanFill: true),
        ["System.Collections.Generic.ICollection`1"] = new(FillableSequence, "ListInterfaceConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.IList`1"] = new(FillableSequence, "ListInterfaceConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.ISet`1"] = new(FillableSequence, "SetConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.IReadOnlySet`1"] = new(Sequence, "ReadOnlySetInterfaceConversion"),
        ["System.Collections.ObjectModel.ReadOnlySet`1"] = new(Sequence, "ReadOnlySetConversion"),
        ["System.Collections.Frozen.FrozenSet`1"] = new(Sequence, "FrozenSetConversion"),
        ["System.Collections.Immutable.ImmutableList`1"] = new(Sequence, "ImmutableListConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.IImmutableList`1"] = new(Sequence, "ImmutableListConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.ImmutableQueue`1"] = new(Sequence, "ImmutableQueueConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.IImmutableQueue`1"] = new(Sequence, "ImmutableQueueConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.ImmutableStack`1"] = new(Sequence, "ImmutableStackConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.IImmutableStack`1"] = new(Sequence, "ImmutableStackConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.ImmutableHashSet`1"] = new(Sequence, "ImmutableHashSetConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.IImmutableSet`1"] = new(Sequence, "ImmutableHashSetConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = new(Sequence, "ImmutableSortedSetConversion"),

        // Maps.
        ["System.Collections.Generic.SortedDictionary`2"] = new(FillableMap, "SortedDictionaryConversion", CanFill: true),
        ["System.Collections.Generic.OrderedDictionary`2"] = new(FillableMap, "DictionaryConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.SortedList`2"] = new(FillableMap, "SortedListConversion", CanFill: true),
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = new(FillableMap, "ConcurrentDictionaryConversion", CanFill: true),
        ["System.Collections.Generic.IDictionary`2"] = new(FillableMap, "MapConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = new(Map, "ReadOnlyMapInterfaceConversion"),
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = new(Map, "ReadOnlyDictionaryConversion"),
        ["System.Collections.Frozen.FrozenDictionary`2"] = new(Map, "FrozenDictionaryConversion"),
        ["System.Collections.Immutable.ImmutableDictionary`2"] = new(Map, "ImmutableDictionaryConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.IImmutableDictionary`2"] = new(Map, "ImmutableDictionaryConversion", ConversionTakesType: true),
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = new(Map, "ImmutableSortedDictionaryConversion"),

        // Types that wrap an array.
        ["System.Memory`1"] = new(ArrayLike, "MemoryConversion", IsValueType: true),
        ["System.ReadOnlyMemory`1"] = new(ArrayLike, "ReadOnlyMemoryConversion", IsValueType: true),
        ["System.ArraySegment`1"] = new(ArrayLike, "ArraySegmentConversion", IsValueType: true),
        ["System.Collections.Immutable.ImmutableArray`1"] = new(ArrayLike, "ImmutableArrayConversion", IsValueType: true),
        ["System.Buffers.ReadOnlySequence`1"] = new(ArrayLike, "ReadOnlySequenceConversion", IsValueType: true),
        ["System.Collections.ObjectModel.ReadOnlyObservableCollection`1"] = new(ArrayLike, "ReadOnlyObservableCollectionConversion"),
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = new(ArrayLike, "ReadOnlyCollectionConversion"),
        ["System.Collections.Generic.IEnumerable`1"] = new(ArrayLike, "EnumerableConversion", ConversionTakesType: true),
        ["System.Collections.Generic.IReadOnlyCollection`1"] = new(ArrayLike, "EnumerableConversion", ConversionTakesType: true),
        ["System.Collections.Generic.IReadOnlyList`1"] = new(ArrayLike, "EnumerableConversion", ConversionTakesType: true),

        // Pairs and similar types. The static constructor adds tuples.
        ["System.Lazy`1"] = new("LazyFormatter"),
        ["System.Linq.IGrouping`2"] = new("GroupingFormatter"),
        ["System.Collections.Generic.KeyValuePair`2"] = new("KeyValuePairFormatter", IsValueType: true),
    };

    /// <summary>The rows that replace others if a member is marked Canonical.</summary>
    private static readonly Dictionary<string, CollectionRow> CanonicalRows = new()
    {
        ["System.Collections.Generic.HashSet`1"] = new(FillableSequence, "SetConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.Dictionary`2"] = new(FillableMap, "MapConversion", ConversionTakesType: true, CanFill: true),
    };

    /// <summary>The rows for user-defined collection classes, by their base class.</summary>
    private static readonly Dictionary<string, CollectionRow> BaseRows = new()
    {
        ["System.Collections.Generic.List`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.LinkedList`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.ObjectModel.Collection`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.ObjectModel.ObservableCollection`1"] = new(FillableSequence, "CollectionConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.HashSet`1"] = new(FillableSequence, "UserDefinedSetConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.SortedSet`1"] = new(FillableSequence, "UserDefinedSetConversion", ConversionTakesType: true, CanFill: true),
        ["System.Collections.Generic.Dictionary`2"] = new(FillableMap, "UserDefinedMapConversion", ConversionTakesType: true, CanFill: true),
    };

    static CollectionTable()
    {
        for (int arity = 1; arity <= MaxTupleArity; arity++)
        {
            Rows.Add($"System.ValueTuple`{arity}", new($"ValueTuple{arity}Formatter", IsValueType: true));
            Rows.Add($"System.Tuple`{arity}", new($"Tuple{arity}Formatter"));
        }
    }

    /// <summary>Returns the row of a type, or <see langword="null"/> if the type cannot be saved.</summary>
    public static CollectionRow? Find(string metadataName, bool isCanonical) =>
        (isCanonical && CanonicalRows.TryGetValue(metadataName, out CollectionRow? row)) || Rows.TryGetValue(metadataName, out row)
            ? row
            : null;

    /// <summary>Returns the row for classes that derive from a type, or <see langword="null"/> if they cannot be saved.</summary>
    public static CollectionRow? FindBase(string metadataName) => BaseRows.TryGetValue(metadataName, out CollectionRow? row) ? row : null;
}
