namespace StateGen;

/// <summary>Limits what a blob may ask for when it is restored. The reader enforces the limits for every formatter.</summary>
/// <remarks>The defaults suit sessions. You pass limits to each call, and they apply to everything in the blob together.</remarks>
public sealed record StateLimits
{
    /// <summary>The highest value of <see cref="MaxDepth"/>, since nested objects take stack space.</summary>
    public const int HighestDepth = 1000;

    /// <summary>The nesting allowed by default.</summary>
    internal const int DefaultDepth = 64;

    /// <summary>The default limits.</summary>
    public static StateLimits Default { get; } = new();

    /// <summary>The maximum length of a blob in bytes. The default is 64 MiB.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>The maximum nesting depth of objects, 1 to 1,000. The root has depth 1. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1,000.</exception>
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

    /// <summary>The maximum number of items in all collections of a blob together. The default is 16 million.</summary>
    public int MaxElements { get; init; } = 16_000_000;

    /// <summary>
    /// The maximum memory in bytes for collections, large objects and repeated strings, in addition to 64 bytes for each byte of the blob.
    /// The reader estimates the memory before it allocates. The default is 32 MiB.
    /// </summary>
    public int MaxExpansion { get; init; } = 32 << 20;

    /// <summary>
    /// The maximum number of hash collisions in all sets and dictionaries of a blob together, in addition to 32 for each byte of the blob. A
    /// collision is a pair of keys in the same bucket. Two for each key are free. The default is 4 million.
    /// </summary>
    public int MaxCollisions { get; init; } = 4_000_000;
}
