using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Encodes ranges of consecutive values, which are frequent in sets of numbers. Each range is the delta from the previous value to its first
/// value, and the number of further values.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class ConsecutiveRanges<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const byte Head = (byte)SegmentKind.Other;

    /// <summary>The minimum average number of values in a range.</summary>
    private const int MinAverage = 8;

    /// <summary>
    /// Whether a block consists mostly of ranges, so that they take fewer bytes than packing, and the number of ranges. Sets with more gaps are
    /// packed, which is faster and nearly as small.
    /// </summary>
    internal static bool AreMost(ReadOnlySpan<T> block, out int ranges)
    {
        int others = 0;
        int i = 1;
        ref T first = ref MemoryMarshal.GetReference(block);
        if (Vector512.IsHardwareAccelerated && block.Length > Vector512<T>.Count)
        {
            for (int last = block.Length - Vector512<T>.Count; i < block.Length; i += Vector512<T>.Count)
            {
                // The last vector starts where it fits. Lanes that were counted before are shifted out.
                int at = Math.Min(i, last);
                Vector512<T> deltas = Vector512.LoadUnsafe(ref first, (nuint)at) - Vector512.LoadUnsafe(ref first, (nuint)at - 1);
                others += BitOperations.PopCount((~Vector512.Equals(deltas, Vector512<T>.One)).ExtractMostSignificantBits() >> (i - at));
            }
        }
        else if (Vector256.IsHardwareAccelerated && block.Length > Vector256<T>.Count)
        {
            for (int last = block.Length - Vector256<T>.Count; i < block.Length; i += Vector256<T>.Count)
            {
                int at = Math.Min(i, last);
                Vector256<T> deltas = Vector256.LoadUnsafe(ref first, (nuint)at) - Vector256.LoadUnsafe(ref first, (nuint)at - 1);
                others += BitOperations.PopCount((~Vector256.Equals(deltas, Vector256<T>.One)).ExtractMostSignificantBits() >> (i - at));
            }
        }

        for (; i < block.Length; i++)
        {
            others += Unsafe.Add(ref first, i) - Unsafe.Add(ref first, i - 1) == T.One ? 0 : 1;
        }

        ranges = others + 1;
        return ranges <= block.Length / MinAverage;
    }

    /// <summary>Writes the ranges of a block. The last range may continue after the block.</summary>
    /// <returns>The number of values in the ranges.</returns>
    internal static int Write(ref StateWriter writer, ReadOnlySpan<T> values, int ranges, T previous)
    {
        BoundedWriter bounded = writer.BeginBounded(1 + (((2 * ranges) + 1) * StatePrimitives.MaxVarintSize));
        bounded.WriteFixed(Head);
        bounded.WriteVarint((uint)ranges);
        int done = 0;
        for (; ranges > 0; ranges--)
        {
            ReadOnlySpan<T> rest = values[done..];
            int more = Deltas<T>.CountEqual(rest, T.One);
            bounded.WriteSignedVarint(long.CreateTruncating(rest[0] - previous));
            bounded.WriteVarint((uint)more);
            previous = rest[more];
            done += more + 1;
        }

        writer.EndBounded(ref bounded);
        return done;
    }

    /// <summary>Reads ranges after the head of their segment.</summary>
    /// <returns>The number of values in the ranges.</returns>
    /// <exception cref="StateFormatException">There are no ranges, or they have more values than there is space for.</exception>
    internal static int Read(ref StateReader reader, Span<T> values, T previous)
    {
        int done = 0;
        for (ulong ranges = reader.ReadVarint((uint)values.Length); ranges > 0; ranges--)
        {
            BoundedReader bounded = reader.BeginBounded(2 * StatePrimitives.MaxVarintSize);
            T delta = T.CreateTruncating(bounded.ReadSignedVarint(Lane<T>.Max));
            ulong more = bounded.ReadVarint(int.MaxValue);
            reader.EndBounded(ref bounded);
            if (more >= (uint)(values.Length - done))
            {
                SegmentReader<T>.ThrowTooMany(more + 1, values.Length - done);
            }

            previous += delta;
            values[done] = previous;
            previous = Deltas<T>.Make(values.Slice(done + 1, (int)more), previous, T.One);
            done += (int)more + 1;
        }

        if (done == 0)
        {
            SegmentReader<T>.ThrowNone();
        }

        return done;
    }
}
