using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The interfaces of lists, restored as a list.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListInterfaceConversion<TCollection, T> : IFillConversion<ListInterfaceConversion<TCollection, T>, TCollection, T>
    where TCollection : class, ICollection<T>
{
    private readonly TCollection _collection;

    private ListInterfaceConversion(TCollection collection)
    {
        _collection = collection;
    }

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static ListInterfaceConversion<TCollection, T> Begin(int capacity) => new((TCollection)(ICollection<T>)new List<T>(capacity));

    /// <inheritdoc/>
    public static ListInterfaceConversion<TCollection, T> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _collection.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public TCollection End() => _collection;
}
