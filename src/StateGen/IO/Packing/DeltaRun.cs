using System.Numerics;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Writes a run of whole blocks with the same packing in one loop, which covers most of a long ascending array. It writes the same bytes as
/// <see cref="SegmentWriter{T}"/>, and stops at the first block for which a quick check cannot prove this.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class DeltaRun<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>
    /// The smallest value whose varint takes two bytes. From here on, the varints of a block take more than half of its packed deltas: if a delta
    /// takes four bytes, the last value takes five.
    /// </summary>
    private static T MinimumOfTwoBytes => T.CreateTruncating(64);

    /// <summary>Writes blocks while they have the same packing.</summary>
    /// <returns>The number of values written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Write(ref StateWriter writer, ReadOnlySpan<T> values, T previous, DeltaPacking<T> packing)
    {
        (ulong narrowest, ulong widest) = SegmentWidth.NumbersOf(packing.Width);
        int done = 0;
        while (values.Length - done >= IntegerBlock<T>.Length && BlockPacker<T>.CanPack(IntegerBlock<T>.Length, packing.Width))
        {
            ReadOnlySpan<T> block = values.Slice(done, IntegerBlock<T>.Length);
            BoundedWriter bounded = writer.BeginBounded(PackedBlock<T>.MaxSize);
            PackedBlock<T>.WriteHead(ref bounded, SegmentKind.Deltas, packing.Width, packing.Minimum);
            bool isKnown = BlockPacker<T>.TryWriteDeltas(block, previous, packing.Minimum, packing.Width, ref bounded.Current, out T minimum, out T maximum);

            // The block starts no progression and no range, its deltas are too small to wrap around, and varints would not be shorter.
            if (!isKnown
                || minimum <= T.One
                || maximum > T.CreateTruncating(Lane<T>.Max / IntegerBlock<T>.Length)
                || block[2] - block[1] == block[1] - block[0]
                || block[0] < MinimumOfTwoBytes
                || block[^1] < block[0])
            {
                break;
            }

            // The deltas fit the width, neither deltas nor values would be narrower, and with minimum 0 the deltas would be wider.
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
}
