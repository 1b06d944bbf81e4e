namespace StateGen;

/// <summary>What a blob may ask for when it is restored. The reader enforces it, whatever formatter reads.</summary>
/// <remarks>The defaults suit sessions; a limit is set per call and for everything in the blob together.</remarks>
public sealed record StateLimits
{
    /// <summary>The deepest nesting that any limits can allow: a thread's stack must hold it.</summary>
    public const int HighestDepth = 1000;

    /// <summary>The nesting allowed by default.</summary>
    internal const int DefaultDepth = 64;

    /// <summary>The default limits.</summary>
    public static StateLimits Default { get; } = new();

    /// <summary>The most bytes that a blob may have. 64 MiB unless set.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>How deep objects may be nested, 1 to 1,000, the root being 1. 64 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1 or more than 1,000.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, HighestDepth);
            field = value;
        }
    } = DefaultDepth;

    /// <summary>The most items that all collections of a blob may have together. 16 million unless set.</summary>
    public int MaxElements { get; init; } = 16_000_000;

    /// <summary>
    /// The most bytes of memory, besides 64 for each byte of the blob, that collections, large objects and strings that are copied
    /// again and again may take, as the reader estimates them before it makes them. 32 MiB unless set.
    /// </summary>
    public int MaxExpansion { get; init; } = 32 << 20;

    /// <summary>
    /// The most pairs of keys, besides 32 for each byte of the blob, that may fall into the same place of a hash table, all sets and
    /// dictionaries of a blob together. Two for each key are free. 4 million unless set.
    /// </summary>
    public int MaxCollisions { get; init; } = 4_000_000;
}
