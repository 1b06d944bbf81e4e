using System.Collections.ObjectModel;

namespace StateGen.Formatters.Sequences;

/// <summary>Collections whose items know their keys.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
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
