using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>The interface of dictionaries that cannot be changed, restored as a dictionary.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMapInterfaceConversion<TKey, TValue>
    : IMapConversion<ReadOnlyMapInterfaceConversion<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _map;

    private ReadOnlyMapInterfaceConversion(Dictionary<TKey, TValue> map)
    {
        _map = map;
    }

    IDictionary<TKey, TValue> IMapConversion<ReadOnlyMapInterfaceConversion<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, TKey, TValue>.Map => _map;

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
    public static KeyValuePair<TKey, TValue>[] ToArray(IReadOnlyDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    public static ReadOnlyMapInterfaceConversion<TKey, TValue> Begin(int capacity) => new(new Dictionary<TKey, TValue>(capacity));

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public IReadOnlyDictionary<TKey, TValue> End() => _map;
}
