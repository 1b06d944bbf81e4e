using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>
/// The widths of packed integers in bits, and their codes. Each width up to 28 is possible. Above that, only whole bytes are, because more
/// widths would save too little for the time they take.
/// </summary>
internal static class SegmentWidth
{
    /// <summary>The largest width that need not be whole bytes. Widths up to it are their own codes.</summary>
    internal const int MaxPacked = 28;

    /// <summary>The code of 32 bits.</summary>
    internal const int Code32 = MaxPacked + 1;

    /// <summary>The code of 64 bits, which follows those of 40, 48 and 56 bits.</summary>
    internal const int Code64 = Code32 + 4;

    /// <summary>Returns the code of the narrowest width that holds a number.</summary>
    internal static int CodeOf(ulong largest)
    {
        int bits = 64 - BitOperations.LeadingZeroCount(largest);
        return bits <= MaxPacked ? bits : Code32 + (Math.Max(0, bits - 25) / 8);
    }

    /// <summary>Returns the range of numbers whose narrowest width has a code, for codes up to that of 32 bits.</summary>
    internal static (ulong Minimum, ulong Maximum) NumbersOf(int code) => ((1UL << code) >> 1, (1UL << BitsOf(code)) - 1);

    /// <summary>Returns the width of a code in bits.</summary>
    internal static int BitsOf(int code) => code <= MaxPacked ? code : 32 + (8 * (code - Code32));
}
