namespace StateGen.Formatters.Sequences;

/// <summary>Classes of a user's own that derive from a set.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
public readonly struct OwnSetConversion<TCollection, T> : IFillConversion<OwnSetConversion<TCollection, T>, TCollection, T>
    where TCollection : class, ISet<T>, new()
{
    private readonly TCollection _set;

    private OwnSetConversion(TCollection set)
    {
        _set = set;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static bool IsUnordered => true;

    /// <inheritdoc/>
    public static T[] ToArray(TCollection collection) => [.. collection];

    /// <inheritdoc/>
    public static OwnSetConversion<TCollection, T> Begin(int capacity) => new(new TCollection());

    /// <inheritdoc/>
    public static OwnSetConversion<TCollection, T> Begin(TCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(T item) => _set.Add(item);

    /// <inheritdoc/>
    public TCollection End() => _set;
}
