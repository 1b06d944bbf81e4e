using System.Numerics;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Whole blocks that are all packed as the one before them was, one after the other in one loop: long arrays that ascend are mostly
/// such. What it writes is what <see cref="SegmentWriter{T}"/> would have, and where that is not certain at a glance it leaves off.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class DeltaRun<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>
    /// From here on a value takes two bytes as a varint, and all of a block more than half of what its deltas take packed: where those take
    /// four each, the last value takes five.
    /// </summary>
    private static T MinimumOfTwoBytes => T.CreateTruncating(64);

    /// <summary>Writes blocks as long as they go on like this.</summary>
    /// <returns>How many values were written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Write(ref StateWriter writer, ReadOnlySpan<T> values, T previous, DeltaPacking<T> packing)
    {
        (ulong narrowest, ulong widest) = SegmentWidth.NumbersOf(packing.Width);
        int done = 0;
        while (values.Length - done >= IntegerBlock<T>.Length && CanWrite(packing.Width))
        {
            ReadOnlySpan<T> block = values.Slice(done, IntegerBlock<T>.Length);
            BoundedWriter bounded = writer.BeginBounded(PackedBlock<T>.MaxSize);
            PackedBlock<T>.WriteHead(ref bounded, SegmentKind.Deltas, packing.Width, packing.Minimum);
            bool isKnown = TryWrite(block, previous, packing, ref bounded.Current, out T minimum, out T maximum);

            // No progression and no ranges begin, deltas so short wrap around nothing, and varints are not shorter.
            if (!isKnown
                || minimum <= T.One
                || maximum > T.CreateTruncating(Lane<T>.Max / IntegerBlock<T>.Length)
                || block[2] - block[1] == block[1] - block[0]
                || block[0] < MinimumOfTwoBytes
                || block[^1] < block[0])
            {
                break;
            }

            // The deltas fit, neither they nor the values would be narrower, and above 0 they would be wider.
            if (packing.Minimum > minimum
                || IntegerBlock<T>.Bits(maximum - packing.Minimum) > widest
                || IntegerBlock<T>.Bits(maximum - minimum) < narrowest
                || IntegerBlock<T>.Bits(block[^1] - block[0]) <= widest
                || (packing.Minimum != T.Zero && IntegerBlock<T>.Bits(maximum) <= widest))
            {
                break;
            }

            bounded.Advance(BitPacker.Size(IntegerBlock<T>.Length, SegmentWidth.BitsOf(packing.Width)));
            writer.EndBounded(ref bounded);
            previous = block[^1];
            done += IntegerBlock<T>.Length;
        }

        return done;
    }

    private static bool CanWrite(int width) => Avx512Packer<T>.CanPack(IntegerBlock<T>.Length, width) || BlockPacker<T>.Can(width);

    private static bool TryWrite(ReadOnlySpan<T> block, T previous, DeltaPacking<T> packing, ref byte to, out T minimum, out T maximum) =>
        Avx512Packer<T>.CanPack(block.Length, packing.Width)
            ? Avx512Packer<T>.TryWriteDeltas(block, previous, packing.Minimum, packing.Width, ref to, out minimum, out maximum)
            : BlockPacker<T>.TryWriteDeltas(block, previous, packing.Minimum, packing.Width, ref to, out minimum, out maximum);
}
