using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;
using StateGen.Collections.Sequences;

namespace StateGen.CompilerServices;

/// <summary>Collections whose items know their keys.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeyedCollectionConversion<TCollection, TKey, T> : IFillConversion<KeyedCollectionConversion<TCollection, TKey, T>, TCollection, T>
    where TKey : notnull
    where TCollection : KeyedCollection<TKey, T>, new()
{
    private readonly TCollection _collection;

    private KeyedCollectionConversion(TCollection collection)
    {
        _collection = collection;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 256;

    /// <inheritdoc/>
    public static int ItemExpansion => 4 * (Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<T>() + Unsafe.SizeOf<T>() + 16);

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool MayCollide(KeyedCollectionConversion<TCollection, TKey, T> collection) =>
        KeyCollisions.MayOccur(collection._collection.Comparer);

    /// <inheritdoc/>
    public static long CountCollisions(KeyedCollectionConversion<TCollection, TKey, T> collection, ReadOnlySpan<T> items, long most)
    {
        var keys = new TKey[items.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = items[i] is null ? default! : ItemKeys<TKey, T>.KeyOf(collection._collection, items[i]);
        }

        return KeyCollisions.CountGrowing(keys, collection._collection.Comparer, most);
    }

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static KeyedCollectionConversion<TCollection, TKey, T> Begin(int capacity) => new(new TCollection());

    /// <inheritdoc/>
    public static KeyedCollectionConversion<TCollection, TKey, T> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    /// <remarks>Only the collection knows the key of an item, and it does not tell: it has to be tried.</remarks>
    public bool Add(T item)
    {
        try
        {
            _collection.Add(item);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public TCollection End() => _collection;
}
