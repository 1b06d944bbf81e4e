using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Lookups: each key with its items, in the order of the keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LookupConversion<TKey, T> : ICollectionConversion<LookupConversion<TKey, T>, ILookup<TKey, T>, (TKey Key, T[] Items)>
{
    private readonly HashSet<TKey> _keys;
    private readonly List<(TKey Key, T Item)> _items;

    private LookupConversion(HashSet<TKey> keys)
    {
        _keys = keys;
        _items = [];
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 384;

    /// <inheritdoc/>
    public static int ItemExpansion => 192 + (4 * Unsafe.SizeOf<TKey>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static long MemoryOf((TKey Key, T[] Items) item) => (item.Items?.Length ?? 0) * (long)((2 * Unsafe.SizeOf<(TKey, T)>()) + (2 * Unsafe.SizeOf<T>()));

    /// <inheritdoc/>
    public static bool MayCollide(LookupConversion<TKey, T> collection) => KeyCollisions.MayOccur(collection._keys.Comparer);

    /// <inheritdoc/>
    public static long CountCollisions(LookupConversion<TKey, T> collection, ReadOnlySpan<(TKey Key, T[] Items)> items, long most) =>
        KeyCollisions.CountIn(collection._keys, Keys(items), most);

    /// <inheritdoc/>
    public static (TKey Key, T[] Items)[] ToArray(ILookup<TKey, T> collection) => [.. collection.Select(group => (group.Key, group.ToArray()))];

    /// <inheritdoc/>
    public static LookupConversion<TKey, T> Begin(int capacity) => new(new HashSet<TKey>(capacity));

    /// <inheritdoc/>
    /// <exception cref="StateFormatException">There is a key without items, which no lookup has.</exception>
    public bool Add((TKey Key, T[] Items) item)
    {
        if (item.Items is not { Length: > 0 })
        {
            throw new StateFormatException(StateErrorCode.Malformed, "A key of a lookup has no items.");
        }

        foreach (T each in item.Items)
        {
            _items.Add((item.Key, each));
        }

        return _keys.Add(item.Key);
    }

    /// <inheritdoc/>
    /// <remarks>A lookup never shows its comparer; with this one nobody who makes a blob knows where in the table a key goes.</remarks>
    public ILookup<TKey, T> End() => _items.ToLookup(item => item.Key, item => item.Item, ScatteringComparer<TKey>.Instance);

    private static TKey[] Keys(ReadOnlySpan<(TKey Key, T[] Items)> items)
    {
        var keys = new TKey[items.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = items[i].Key;
        }

        return keys;
    }
}
