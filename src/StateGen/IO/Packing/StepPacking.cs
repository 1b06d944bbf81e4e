using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>How steps are packed: what they are above a least one, in so many bits.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
/// <param name="Least">The least step, or one that is less.</param>
/// <param name="Width">The code of the width.</param>
internal readonly record struct StepPacking<T>(T Least, int Width)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>That of no block.</summary>
    internal static StepPacking<T> None => new(T.Zero, -1);

    /// <summary>How the steps of the next block are packed: above 0, or as those before, where that takes no bit more.</summary>
    internal StepPacking<T> For(in IntegerBlock<T> measure)
    {
        int width = measure.StepWidth;
        if (FitsAbove(T.Zero, width, measure))
        {
            return new(T.Zero, width);
        }

        return width == Width && FitsAbove(Least, width, measure) ? this : new(measure.LeastStep, width);
    }

    /// <summary>Whether steps take no bit more above a step that is less than the least of them.</summary>
    private static bool FitsAbove(T least, int width, in IntegerBlock<T> measure) =>
        least <= measure.LeastStep && measure.StepWidthAbove(least) == width;
}
