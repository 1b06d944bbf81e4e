using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Immutable stacks, and their interface, from bottom to top: the order of pushing.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableStackConversion<TCollection, T> : ICollectionConversion<ImmutableStackConversion<TCollection, T>, TCollection, T>
    where TCollection : class, IImmutableStack<T>
{
    private readonly List<T> _items;

    private ImmutableStackConversion(List<T> items)
    {
        _items = items;
    }

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (3 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection)
    {
        T[] items = [.. collection];
        Array.Reverse(items);
        return items;
    }

    /// <inheritdoc/>
    public static ImmutableStackConversion<TCollection, T> Begin(int capacity) => new(new List<T>(capacity));

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _items.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public TCollection End() => (TCollection)(IImmutableStack<T>)ImmutableStack.CreateRange(_items);
}
