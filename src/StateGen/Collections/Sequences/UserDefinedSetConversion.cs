using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>User-defined classes that derive from a set.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UserDefinedSetConversion<TCollection, T>
    : IFillConversion<UserDefinedSetConversion<TCollection, T>, TCollection, T>,
        ISetConversion<UserDefinedSetConversion<TCollection, T>, TCollection, T>
    where TCollection : class, ISet<T>, new()
{
    private readonly TCollection _set;

    private UserDefinedSetConversion(TCollection set)
    {
        _set = set;
    }

    ISet<T> ISetConversion<UserDefinedSetConversion<TCollection, T>, TCollection, T>.Set => _set;

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 128;

    /// <inheritdoc/>
    public static int ItemExpansion => 64 + (4 * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static UserDefinedSetConversion<TCollection, T> Begin(int capacity) => new(new TCollection());

    /// <inheritdoc/>
    public static UserDefinedSetConversion<TCollection, T> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public TCollection End() => _set;
}
