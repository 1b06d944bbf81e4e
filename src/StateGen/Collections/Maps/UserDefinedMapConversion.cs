using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>User-defined classes that derive from a dictionary.</summary>
/// <typeparam name="TCollection">The type of the map.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UserDefinedMapConversion<TCollection, TKey, TValue>
    : IFillConversion<UserDefinedMapConversion<TCollection, TKey, TValue>, TCollection, KeyValuePair<TKey, TValue>>,
        IMapConversion<UserDefinedMapConversion<TCollection, TKey, TValue>, TCollection, TKey, TValue>
    where TKey : notnull
    where TCollection : class, IDictionary<TKey, TValue>, new()
{
    private readonly TCollection _map;

    private UserDefinedMapConversion(TCollection map)
    {
        _map = map;
    }

    IDictionary<TKey, TValue> IMapConversion<UserDefinedMapConversion<TCollection, TKey, TValue>, TCollection, TKey, TValue>.Map => _map;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 2 * ItemMemory.Dictionary<TKey, TValue>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue>[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static UserDefinedMapConversion<TCollection, TKey, TValue> Begin(int capacity) => new(new TCollection());

    /// <inheritdoc/>
    public static UserDefinedMapConversion<TCollection, TKey, TValue> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(KeyValuePair<TKey, TValue> item) => _map.TryAdd(item.Key, item.Value);

    /// <inheritdoc/>
    public TCollection End() => _map;
}
