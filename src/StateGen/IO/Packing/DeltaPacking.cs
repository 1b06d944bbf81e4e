using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>Describes how deltas are packed: a minimum, and the width of the differences to it.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
/// <param name="Minimum">The minimum delta, or a smaller number.</param>
/// <param name="Width">The code of the width.</param>
internal readonly record struct DeltaPacking<T>(T Minimum, int Width)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>A value that differs from the packing of every block.</summary>
    internal static DeltaPacking<T> None => new(T.Zero, -1);

    /// <summary>Returns the packing of the next block: with minimum 0 or like the previous block if this takes no more bits.</summary>
    internal DeltaPacking<T> For(in IntegerBlock<T> measure)
    {
        int width = measure.DeltaWidth;
        if (FitsAbove(T.Zero, width, measure))
        {
            return new(T.Zero, width);
        }

        return width == Width && FitsAbove(Minimum, width, measure) ? this : new(measure.MinimumDelta, width);
    }

    /// <summary>Whether deltas take no more bits with a minimum that is smaller than their own.</summary>
    private static bool FitsAbove(T minimum, int width, in IntegerBlock<T> measure) =>
        minimum <= measure.MinimumDelta && measure.DeltaWidthAbove(minimum) == width;
}
