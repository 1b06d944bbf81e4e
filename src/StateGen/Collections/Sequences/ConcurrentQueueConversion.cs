using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Concurrent queues, from first to last.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentQueueConversion<T> : IFillConversion<ConcurrentQueueConversion<T>, ConcurrentQueue<T>, T>
{
    private readonly ConcurrentQueue<T> _queue;

    private ConcurrentQueueConversion(ConcurrentQueue<T> queue)
    {
        _queue = queue;
    }

    /// <inheritdoc/>
    public static int ItemExpansion => 2 * (Unsafe.SizeOf<T>() + 8);

    /// <inheritdoc/>
    /// <remarks>An empty one has room for 32 items.</remarks>
    public static int Expansion => 320 + (32 * (Unsafe.SizeOf<T>() + 8));

    /// <inheritdoc/>
    public static T[] ToArray(ConcurrentQueue<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    public static ConcurrentQueueConversion<T> Begin(int capacity) => new(new ConcurrentQueue<T>());

    /// <inheritdoc/>
    public static ConcurrentQueueConversion<T> Begin(ConcurrentQueue<T> target)
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
    public ConcurrentQueue<T> End() => _queue;
}
