using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Immutable queues, and their interface, from first to last.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableQueueConversion<TCollection, T> : ICollectionConversion<ImmutableQueueConversion<TCollection, T>, TCollection, T>
    where TCollection : class, IImmutableQueue<T>
{
    private readonly List<T> _items;

    private ImmutableQueueConversion(List<T> items)
    {
        _items = items;
    }

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (3 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static ImmutableQueueConversion<TCollection, T> Begin(int capacity) => new(new List<T>(capacity));

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _items.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public TCollection End() => (TCollection)(IImmutableQueue<T>)ImmutableQueue.CreateRange(_items);
}
