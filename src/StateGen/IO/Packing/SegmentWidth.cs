using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>
/// The widths in bits that packed integers can have, and their codes: each width up to 28; beyond it packing saves too
/// little for what it costs, and whole bytes do.
/// </summary>
internal static class SegmentWidth
{
    /// <summary>The widest one of bits and not of bytes, which is its own code.</summary>
    internal const int MaxPacked = 28;

    /// <summary>The code of 32 bits.</summary>
    internal const int Code32 = MaxPacked + 1;

    /// <summary>The code of 64 bits, after those of 40, 48 and 56.</summary>
    internal const int Code64 = Code32 + 4;

    /// <summary>The code of the narrowest width that holds a number.</summary>
    internal static int CodeOf(ulong largest)
    {
        int bits = 64 - BitOperations.LeadingZeroCount(largest);
        return bits <= MaxPacked ? bits : Code32 + (Math.Max(0, bits - 25) / 8);
    }

    /// <summary>The numbers that a code is the narrowest for, of those up to that of 32 bits.</summary>
    internal static (ulong Minimum, ulong Maximum) NumbersOf(int code) => ((1UL << code) >> 1, (1UL << BitsOf(code)) - 1);

    /// <summary>The width in bits.</summary>
    internal static int BitsOf(int code) => code <= MaxPacked ? code : 32 + (8 * (code - Code32));
}
