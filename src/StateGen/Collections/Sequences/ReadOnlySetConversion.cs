using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Views of sets that cannot be changed, restored around a hash set.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetConversion<T>
    : ISetConversion<ReadOnlySetConversion<T>, ReadOnlySet<T>, T>
{
    private readonly HashSet<T> _set;

    private ReadOnlySetConversion(HashSet<T> set)
    {
        _set = set;
    }

    ISet<T> ISetConversion<ReadOnlySetConversion<T>, ReadOnlySet<T>, T>.Set => _set;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 2 * (Unsafe.SizeOf<T>() + 16);

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

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
