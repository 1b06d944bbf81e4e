using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Whole blocks that are all packed as the one before them was, one after the other in one loop: long arrays that ascend are mostly
/// such. What it writes is what <see cref="SegmentWriter{T}"/> would have, and where that is not certain at a glance it leaves off.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class StepRun<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>
    /// From here on a value takes two bytes as a varint, and all of a block more than half of what its steps take packed: where those take
    /// four each, the last value takes five.
    /// </summary>
    private static T LeastOfTwoBytes => T.CreateTruncating(64);

    /// <summary>Writes blocks as long as they go on like this.</summary>
    /// <returns>How many values were written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Write(ref StateWriter writer, ReadOnlySpan<T> values, T previous, StepPacking<T> packing)
    {
        (ulong narrowest, ulong widest) = SegmentWidth.NumbersOf(packing.Width);
        int done = 0;
        while (WidePacker<T>.CanPack(Math.Min(values.Length - done, IntegerBlock<T>.Length), packing.Width))
        {
            ReadOnlySpan<T> block = values.Slice(done, IntegerBlock<T>.Length);
            BoundedWriter bounded = writer.BeginBounded(PackedBlock<T>.MaxSize);
            PackedBlock<T>.WriteHead(ref bounded, SegmentKind.Steps, packing.Width, packing.Least);
            bool isKnown = WidePacker<T>.TryWriteSteps(block, previous, packing.Least, packing.Width, ref bounded._at, out T least, out T most);

            // No progression and no ranges begin, steps so short wrap around nothing, and varints are not shorter.
            if (!isKnown
                || least <= T.One
                || most > T.CreateTruncating(Lane<T>.Max / IntegerBlock<T>.Length)
                || block[2] - block[1] == block[1] - block[0]
                || block[0] < LeastOfTwoBytes
                || block[^1] < block[0])
            {
                break;
            }

            // The steps fit, neither they nor the values would be narrower, and above 0 they would be wider.
            if (packing.Least > least
                || IntegerBlock<T>.Bits(most - packing.Least) > widest
                || IntegerBlock<T>.Bits(most - least) < narrowest
                || IntegerBlock<T>.Bits(block[^1] - block[0]) <= widest
                || (packing.Least != T.Zero && IntegerBlock<T>.Bits(most) <= widest))
            {
                break;
            }

            bounded._at = ref Unsafe.Add(ref bounded._at, BitPacker.Size(IntegerBlock<T>.Length, SegmentWidth.BitsOf(packing.Width)));
            writer.EndBounded(ref bounded);
            previous = block[^1];
            done += IntegerBlock<T>.Length;
        }

        return done;
    }
}
