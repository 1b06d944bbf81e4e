using System.Collections.ObjectModel;

namespace StateGen.Formatters.Sequences;

/// <summary>Views of sets that cannot be changed, restored around a hash set.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public readonly struct ReadOnlySetConversion<T> : ICollectionConversion<ReadOnlySetConversion<T>, ReadOnlySet<T>, T>
{
    private readonly HashSet<T> _set;

    private ReadOnlySetConversion(HashSet<T> set)
    {
        _set = set;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(ReadOnlySet<T> collection) => [.. collection];

    /// <inheritdoc/>
    public static ReadOnlySetConversion<T> Begin(int capacity) => new(new HashSet<T>(capacity));

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public ReadOnlySet<T> End() => new(_set);
}
