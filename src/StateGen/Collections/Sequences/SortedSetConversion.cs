using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Sorted sets, in their order if that is the same on every machine.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedSetConversion<T> : IFillConversion<SortedSetConversion<T>, SortedSet<T>, T>
{
    private readonly SortedSet<T> _set;

    private SortedSetConversion(SortedSet<T> set)
    {
        _set = set;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 56 + Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => SortOrder.DependsOnTheMachine<T>();

    /// <inheritdoc/>
    public static T[] ToArray(SortedSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    public static SortedSetConversion<T> Begin(int capacity) => new([]);

    /// <inheritdoc/>
    public static SortedSetConversion<T> Begin(SortedSet<T> target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public SortedSet<T> End() => _set;
}
