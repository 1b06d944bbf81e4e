using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Concurrent dictionaries.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentDictionaryConversion<TKey, TValue>
    : IFillConversion<ConcurrentDictionaryConversion<TKey, TValue>, ConcurrentDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>,
        IMapConversion<ConcurrentDictionaryConversion<TKey, TValue>, ConcurrentDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _map;

    private ConcurrentDictionaryConversion(ConcurrentDictionary<TKey, TValue> map)
    {
        _map = map;
    }

    IDictionary<TKey, TValue> IMapConversion<ConcurrentDictionaryConversion<TKey, TValue>, ConcurrentDictionary<TKey, TValue>, TKey, TValue>.Map => _map;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 320;

    /// <inheritdoc/>
    public static int ItemExpansion => 192 + (2 * Unsafe.SizeOf<KeyValuePair<TKey, TValue>>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(ConcurrentDictionary<TKey, TValue> collection) => collection.ToArray();

    /// <inheritdoc/>
    /// <remarks>An empty one would have a lock for each processor: much memory for the one byte that says so. It gets one for each entry.</remarks>
    public static ConcurrentDictionaryConversion<TKey, TValue> Begin(int capacity) => new(new ConcurrentDictionary<TKey, TValue>(Math.Clamp(capacity, 1, Environment.ProcessorCount), capacity));

    /// <inheritdoc/>
    public static ConcurrentDictionaryConversion<TKey, TValue> Begin(ConcurrentDictionary<TKey, TValue> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public ConcurrentDictionary<TKey, TValue> End() => _map;
}
