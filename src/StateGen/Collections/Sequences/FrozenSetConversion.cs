using System.Collections.Frozen;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Frozen sets.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenSetConversion<T>
    : ISetConversion<FrozenSetConversion<T>, FrozenSet<T>, T>
{
    private readonly HashSet<T> _set;

    private FrozenSetConversion(HashSet<T> set)
    {
        _set = set;
    }

    ISet<T> ISetConversion<FrozenSetConversion<T>, FrozenSet<T>, T>.Set => _set;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 256;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (4 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.HashWeight;

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
