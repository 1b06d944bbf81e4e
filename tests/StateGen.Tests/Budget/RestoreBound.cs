namespace StateGen.Tests.Budget;

/// <summary>The bound of docs/threat-model.md on the memory that a restore allocates, successful or not.</summary>
internal static class RestoreBound
{
    /// <summary>The number of bytes that a restore may allocate for each byte of a blob.</summary>
    internal const long PerByte = 256;

    /// <summary>The number of bytes that a restore may allocate for any blob: an error with its path and stack, and per-thread tables.</summary>
    internal const long Base = 128 << 10;

    /// <summary>The bound for a blob of this length.</summary>
    internal static long Allocation(int length, StateLimits limits) => (PerByte * length) + (2L * limits.MaxExpansion) + Base;
}
