using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Priority queues in the order of their heap, which enqueuing one after the other builds again: so equal priorities leave in the same order as they would have.</summary>
/// <typeparam name="TElement">The type of the elements.</typeparam>
/// <typeparam name="TPriority">The type of their priorities.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PriorityQueueConversion<TElement, TPriority> : IFillConversion<PriorityQueueConversion<TElement, TPriority>, PriorityQueue<TElement, TPriority>, (TElement Element, TPriority Priority)>
{
    private readonly PriorityQueue<TElement, TPriority> _queue;

    private PriorityQueueConversion(PriorityQueue<TElement, TPriority> queue)
    {
        _queue = queue;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static bool ComparesAsNew(PriorityQueue<TElement, TPriority> collection) => ReferenceEquals(collection.Comparer, Comparer<TPriority>.Default);

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static (TElement Element, TPriority Priority)[] ToArray(PriorityQueue<TElement, TPriority> collection) => [.. collection.UnorderedItems];

    /// <inheritdoc/>
    public static PriorityQueueConversion<TElement, TPriority> Begin(int capacity) => new(new PriorityQueue<TElement, TPriority>(capacity));

    /// <inheritdoc/>
    public static PriorityQueueConversion<TElement, TPriority> Begin(PriorityQueue<TElement, TPriority> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add((TElement Element, TPriority Priority) item)
    {
        _queue.Enqueue(item.Element, item.Priority);
        return true;
    }

    /// <inheritdoc/>
    public PriorityQueue<TElement, TPriority> End() => _queue;
}
