namespace StateGen.Tests.Budget;

/// <summary>The bound of docs/threat-model.md on what a restore allocates, successful or not.</summary>
internal static class RestoreBound
{
    /// <summary>The bytes that each byte of a blob may make it allocate.</summary>
    internal const long PerByte = 256;

    /// <summary>What it may allocate for any blob: an error with its path and its stack, tables of the thread.</summary>
    internal const long Base = 128 << 10;

    /// <summary>The bound for a blob of this length.</summary>
    internal static long Allocation(int length, StateLimits limits) => (PerByte * length) + (2L * limits.MaxExpansion) + Base;
}
