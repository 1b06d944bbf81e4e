using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Bags, whose order depends on the threads that filled them.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentBagConversion<T> : IFillConversion<ConcurrentBagConversion<T>, ConcurrentBag<T>, T>
{
    private readonly ConcurrentBag<T> _bag;

    private ConcurrentBagConversion(ConcurrentBag<T> bag)
    {
        _bag = bag;
    }

    /// <inheritdoc/>
    public static int ItemExpansion => 16 + (3 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    /// <remarks>The first item makes room for 32 in a list for the thread.</remarks>
    public static int Expansion => 512 + (32 * (Unsafe.SizeOf<T>() + 8));

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(ConcurrentBag<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    public static ConcurrentBagConversion<T> Begin(int capacity) => new(new ConcurrentBag<T>());

    /// <inheritdoc/>
    public static ConcurrentBagConversion<T> Begin(ConcurrentBag<T> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _bag.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public ConcurrentBag<T> End() => _bag;
}
