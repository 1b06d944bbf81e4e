using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Sorted dictionaries, in their order if that is the same on every machine.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedDictionaryConversion<TKey, TValue>
    : IFillConversion<SortedDictionaryConversion<TKey, TValue>, SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly SortedDictionary<TKey, TValue> _map;

    private SortedDictionaryConversion(SortedDictionary<TKey, TValue> map)
    {
        _map = map;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 192;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + Unsafe.SizeOf<KeyValuePair<TKey, TValue>>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => SortOrder.DependsOnTheMachine<TKey>();

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(SortedDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static SortedDictionaryConversion<TKey, TValue> Begin(int capacity) => new([]);

    /// <inheritdoc/>
    public static SortedDictionaryConversion<TKey, TValue> Begin(SortedDictionary<TKey, TValue> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public SortedDictionary<TKey, TValue> End() => _map;
}
