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

    /// <summary>How the steps of the next block are packed: as those before, where that takes no bit more.</summary>
    internal StepPacking<T> For(in IntegerBlock<T> measure)
    {
        int width = measure.StepWidth;
        return width == Width && Least <= measure.LeastStep && measure.StepWidthAbove(Least) == width ? this : new(measure.LeastStep, width);
    }
}
