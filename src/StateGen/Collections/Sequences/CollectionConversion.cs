using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Collections that are filled by adding to their end: linked lists, observable and other collections.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionConversion<TCollection, T> : IFillConversion<CollectionConversion<TCollection, T>, TCollection, T>
    where TCollection : class, ICollection<T>, new()
{
    private static readonly bool Notifies = typeof(TCollection).IsAssignableTo(typeof(ObservableCollection<T>));

    private readonly TCollection _collection;

    private CollectionConversion(TCollection collection)
    {
        _collection = collection;
    }

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    /// <remarks>An observable collection makes a notice of each item, whether anybody wants it or not.</remarks>
    public static int ItemExpansion => (Notifies ? 160 : 64) + (4 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static CollectionConversion<TCollection, T> Begin(int capacity) => new(new TCollection());

    /// <inheritdoc/>
    public static CollectionConversion<TCollection, T> Begin(TCollection target)
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
