using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Concurrent stacks, from bottom to top: the order of pushing.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentStackConversion<T> : IFillConversion<ConcurrentStackConversion<T>, ConcurrentStack<T>, T>
{
    private readonly ConcurrentStack<T> _stack;

    private ConcurrentStackConversion(ConcurrentStack<T> stack)
    {
        _stack = stack;
    }

    /// <inheritdoc/>
    public static int ItemExpansion => 32 + Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static T[] ToArray(ConcurrentStack<T> collection)
    {
        T[] items = collection.ToArray();
        Array.Reverse(items);
        return items;
    }

    /// <inheritdoc/>
    public static ConcurrentStackConversion<T> Begin(int capacity) => new(new ConcurrentStack<T>());

    /// <inheritdoc/>
    public static ConcurrentStackConversion<T> Begin(ConcurrentStack<T> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _stack.Push(item);
        return true;
    }

    /// <inheritdoc/>
    public ConcurrentStack<T> End() => _stack;
}
