using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>The interface of sets that cannot be changed, restored as a hash set.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetInterfaceConversion<T>
    : ISetConversion<ReadOnlySetInterfaceConversion<T>, IReadOnlySet<T>, T>
{
    private readonly HashSet<T> _set;

    private ReadOnlySetInterfaceConversion(HashSet<T> set)
    {
        _set = set;
    }

    ISet<T> ISetConversion<ReadOnlySetInterfaceConversion<T>, IReadOnlySet<T>, T>.Set => _set;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int ItemExpansion => 2 * (Unsafe.SizeOf<T>() + 16);

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(IReadOnlySet<T> collection) => [.. collection];

    /// <inheritdoc/>
    public static ReadOnlySetInterfaceConversion<T> Begin(int capacity) => new(new HashSet<T>(capacity));

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public IReadOnlySet<T> End() => _set;
}
