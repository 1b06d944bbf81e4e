using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Queues, from first to last.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueueConversion<T> : IFillConversion<QueueConversion<T>, Queue<T>, T>
{
    private readonly Queue<T> _queue;

    private QueueConversion(Queue<T> queue)
    {
        _queue = queue;
    }

    /// <inheritdoc/>
    public static T[] ToArray(Queue<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    public static QueueConversion<T> Begin(int capacity) => new(new Queue<T>(capacity));

    /// <inheritdoc/>
    public static QueueConversion<T> Begin(Queue<T> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _queue.Enqueue(item);
        return true;
    }

    /// <inheritdoc/>
    public Queue<T> End() => _queue;
}
