using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Sets in any order, restored as a hash set: the interface, and hash sets that are to be written canonically.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetConversion<TCollection, T>
    : IFillConversion<SetConversion<TCollection, T>, TCollection, T>,
        ISetConversion<SetConversion<TCollection, T>, TCollection, T>
    where TCollection : class, ISet<T>
{
    private readonly TCollection _set;

    private SetConversion(TCollection set)
    {
        _set = set;
    }

    ISet<T> ISetConversion<SetConversion<TCollection, T>, TCollection, T>.Set => _set;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int ItemExpansion => 32 + (2 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static SetConversion<TCollection, T> Begin(int capacity) => new((TCollection)(ISet<T>)new HashSet<T>(capacity));

    /// <inheritdoc/>
    public static SetConversion<TCollection, T> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public TCollection End() => _set;
}
