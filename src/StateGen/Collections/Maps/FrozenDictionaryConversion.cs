using System.Collections.Frozen;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Frozen dictionaries.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenDictionaryConversion<TKey, TValue>
    : IMapConversion<FrozenDictionaryConversion<TKey, TValue>, FrozenDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _map;

    private FrozenDictionaryConversion(Dictionary<TKey, TValue> map)
    {
        _map = map;
    }

    IDictionary<TKey, TValue> IMapConversion<FrozenDictionaryConversion<TKey, TValue>, FrozenDictionary<TKey, TValue>, TKey, TValue>.Map => _map;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 256;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (4 * Unsafe.SizeOf<KeyValuePair<TKey, TValue>>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(FrozenDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static FrozenDictionaryConversion<TKey, TValue> Begin(int capacity) => new(new Dictionary<TKey, TValue>(capacity));

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public FrozenDictionary<TKey, TValue> End() => _map.ToFrozenDictionary();
}
