using System.Collections.Frozen;

namespace StateGen.Formatters.Sequences;

/// <summary>Frozen sets.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public readonly struct FrozenSetConversion<T> : ICollectionConversion<FrozenSetConversion<T>, FrozenSet<T>, T>
{
    private readonly HashSet<T> _set;

    private FrozenSetConversion(HashSet<T> set)
    {
        _set = set;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(FrozenSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    public static FrozenSetConversion<T> Begin(int capacity) => new(new HashSet<T>(capacity));

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public FrozenSet<T> End() => _set.ToFrozenSet();
}
