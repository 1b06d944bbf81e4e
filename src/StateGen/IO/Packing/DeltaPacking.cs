using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>How deltas are packed: what they are above a minimum, in so many bits.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
/// <param name="Minimum">The minimum delta, or one that is less.</param>
/// <param name="Width">The code of the width.</param>
internal readonly record struct DeltaPacking<T>(T Minimum, int Width)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>That of no block.</summary>
    internal static DeltaPacking<T> None => new(T.Zero, -1);

    /// <summary>How the deltas of the next block are packed: above 0, or as those before, where that takes no bit more.</summary>
    internal DeltaPacking<T> For(in IntegerBlock<T> measure)
    {
        int width = measure.DeltaWidth;
        if (FitsAbove(T.Zero, width, measure))
        {
            return new(T.Zero, width);
        }

        return width == Width && FitsAbove(Minimum, width, measure) ? this : new(measure.MinimumDelta, width);
    }

    /// <summary>Returns whether deltas take no more bits above a delta that is less than their minimum.</summary>
    private static bool FitsAbove(T minimum, int width, in IntegerBlock<T> measure) =>
        minimum <= measure.MinimumDelta && measure.DeltaWidthAbove(minimum) == width;
}
