using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Stacks, from bottom to top: the order of pushing.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackConversion<T> : IFillConversion<StackConversion<T>, Stack<T>, T>
{
    private readonly Stack<T> _stack;

    private StackConversion(Stack<T> stack)
    {
        _stack = stack;
    }

    /// <inheritdoc/>
    public static T[] ToArray(Stack<T> collection)
    {
        T[] items = collection.ToArray();
        Array.Reverse(items);
        return items;
    }

    /// <inheritdoc/>
    public static StackConversion<T> Begin(int capacity) => new(new Stack<T>(capacity));

    /// <inheritdoc/>
    public static StackConversion<T> Begin(Stack<T> target)
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
    public Stack<T> End() => _stack;
}
