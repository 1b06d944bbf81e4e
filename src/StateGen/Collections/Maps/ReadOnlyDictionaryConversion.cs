using System.Collections.ObjectModel;
using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Views of dictionaries that cannot be changed, restored around a dictionary.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryConversion<TKey, TValue>
    : IMapConversion<ReadOnlyDictionaryConversion<TKey, TValue>, ReadOnlyDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _map;

    private ReadOnlyDictionaryConversion(Dictionary<TKey, TValue> map)
    {
        _map = map;
    }

    IDictionary<TKey, TValue> IMapConversion<ReadOnlyDictionaryConversion<TKey, TValue>, ReadOnlyDictionary<TKey, TValue>, TKey, TValue>.Map => _map;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => ItemMemory.Dictionary<TKey, TValue>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(ReadOnlyDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static ReadOnlyDictionaryConversion<TKey, TValue> Begin(int capacity) => new(new Dictionary<TKey, TValue>(capacity));

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public ReadOnlyDictionary<TKey, TValue> End() => new(_map);
}
