namespace StateGen;

/// <summary>Limits the memory, time and stack that restoring a blob can take.</summary>
/// <remarks>
/// The defaults suit the state of a session. You set limits for one call, and each applies to the whole blob. The reader enforces
/// them, so they also hold for formatters of your own.
/// </remarks>
public sealed record StateLimits
{
    /// <summary>The highest value of <see cref="MaxDepth"/>. The stack of a thread must be able to hold such a depth.</summary>
    public const int HighestDepth = 1000;

    /// <summary>The default of <see cref="MaxDepth"/>, and the maximum depth when saving.</summary>
    internal const int DefaultDepth = 64;

    /// <summary>The default limits.</summary>
    public static StateLimits Default { get; } = new();

    /// <summary>The maximum length of a blob in bytes. The default is 64 MiB.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>The maximum depth of nested objects, 1 to 1,000. The root has depth 1. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 1,000.</exception>
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
    /// The maximum memory in bytes, in addition to 64 bytes for each byte of the blob, that restoring may allocate. The default is 32 MiB.
    /// </summary>
    /// <remarks>
    /// The reader estimates the memory before it is allocated. It counts collections, large objects, and repeated strings that are copied.
    /// </remarks>
    public int MaxExpansion { get; init; } = 32 << 20;

    /// <summary>
    /// The maximum number of hash collisions, in addition to 32 for each byte of the blob, in all sets and dictionaries together. The
    /// default is 4 million.
    /// </summary>
    /// <remarks>A collision is a pair of keys in the same bucket of a hash table. Two collisions for each key do not count.</remarks>
    public int MaxCollisions { get; init; } = 4_000_000;
}
