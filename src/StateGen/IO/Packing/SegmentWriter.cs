using System.Numerics;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>
/// Divides integers into segments and writes each in the shortest encoding: equal deltas, ranges of consecutive values, bit-packed blocks of
/// values or deltas, or varints.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
[SkipLocalsInit] // Inlined methods have buffers, which are written before they are read.
internal static class SegmentWriter<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The minimum number of equal deltas for a segment of their own, unless they are the last ones.</summary>
    private const int MinEqualDeltas = 16;

    internal static void Write(ref StateWriter writer, ReadOnlySpan<T> values)
    {
        T previous = T.Zero;
        DeltaPacking<T> packing = DeltaPacking<T>.None;
        int count = values.Length;
        while (!values.IsEmpty)
        {
            int done = WriteProgression(ref writer, values, previous);
            bool mayGoOn = false;
            if (done == 0 && values.Length == count && FirstStandsApart(values, out IntegerBlock<T> measure))
            {
                Put(ref writer, values[0], 1);
                done = 1 + WriteBlock(ref writer, values[1..], values[0], measure, ref packing, out mayGoOn);
            }
            else if (done == 0)
            {
                measure = IntegerBlock<T>.Measure(BlockOf(values), previous);
                done = WriteBlock(ref writer, values, previous, measure, ref packing, out mayGoOn);
            }

            if (mayGoOn && values.Length - done >= IntegerBlock<T>.Length)
            {
                done += DeltaRun<T>.Write(ref writer, values[done..], values[done - 1], packing);
            }

            previous = values[done - 1];
            values = values[done..];
        }
    }

    /// <summary>Returns the integers of the next block.</summary>
    private static ReadOnlySpan<T> BlockOf(ReadOnlySpan<T> values) => values[..Math.Min(values.Length, IntegerBlock<T>.Length)];

    private static int WriteProgression(ref StateWriter writer, ReadOnlySpan<T> values, T previous)
    {
        // In most cases, the first deltas show that no progression starts here.
        if (values.Length > 2 && values[2] - values[1] != values[1] - values[0])
        {
            return 0;
        }

        T delta = values.Length > 1 ? values[1] - values[0] : values[0] - previous;
        int equal = Deltas<T>.CountEqual(values, delta);
        if (equal < MinEqualDeltas && equal < values.Length - 1)
        {
            return 0;
        }

        // The delta to the first value may differ, for example at the start of a range.
        if (equal > 0 && values[0] - previous != delta)
        {
            Put(ref writer, values[0] - previous, 1);
            Put(ref writer, delta, equal);
        }
        else
        {
            Put(ref writer, delta, equal + 1);
        }

        return equal + 1;
    }

    /// <summary>
    /// Whether the first value is so large that its delta from 0 would make all deltas of the block wide. It is then written as a segment of
    /// its own, so that the following block can be one of deltas.
    /// </summary>
    /// <param name="values">All values.</param>
    /// <param name="measure">The measures of the block after the first value, if the result is true.</param>
    private static bool FirstStandsApart(ReadOnlySpan<T> values, out IntegerBlock<T> measure)
    {
        measure = default;
        if (values.Length <= MinEqualDeltas)
        {
            return false;
        }

        // Most values that do not ascend are detected with a few comparisons.
        ReadOnlySpan<T> block = BlockOf(values[1..]);
        int quarter = block.Length / 4;
        if (values[0] > block[quarter] || block[quarter] > block[2 * quarter] || block[2 * quarter] > block[3 * quarter] || block[3 * quarter] > block[^1])
        {
            return false;
        }

        measure = IntegerBlock<T>.Measure(block, values[0]);
        DeltaPacking<T> deltas = DeltaPacking<T>.None.For(measure);
        return PackedBlock<T>.Size(block.Length, deltas.Width, deltas.Minimum) + ProgressionSize(values[0])
                < PackedBlock<T>.Size(block.Length, measure.ValueWidth, measure.MinimumValue)
            && !(measure.MinimumDelta == T.One && ConsecutiveRanges<T>.AreMost(block, out _));
    }

    /// <summary>Returns the number of bytes that a progression of one value takes.</summary>
    private static int ProgressionSize(T delta) => 2 + StatePrimitives.VarintSize(StatePrimitives.ZigZag(long.CreateTruncating(delta)));

    private static void Put(ref StateWriter writer, T delta, int count)
    {
        BoundedWriter bounded = writer.BeginBounded(1 + (2 * StatePrimitives.MaxVarintSize));
        bounded.WriteFixed((byte)SegmentKind.Progression);
        bounded.WriteSignedVarint(long.CreateTruncating(delta));
        bounded.WriteVarint((uint)count);
        writer.EndBounded(ref bounded);
    }

    private static int WriteBlock(
        ref StateWriter writer,
        ReadOnlySpan<T> values,
        T previous,
        in IntegerBlock<T> measure,
        ref DeltaPacking<T> packing,
        out bool mayGoOn)
    {
        ReadOnlySpan<T> block = BlockOf(values);
        DeltaPacking<T> deltas = packing.For(measure);
        int valueSize = PackedBlock<T>.Size(block.Length, measure.ValueWidth, measure.MinimumValue);
        int deltaSize = PackedBlock<T>.Size(block.Length, deltas.Width, deltas.Minimum);
        int size = Math.Min(valueSize, deltaSize);
        mayGoOn = false;
        if (measure.MinimumDelta == T.One && deltas.Width > 1 && ConsecutiveRanges<T>.AreMost(block, out int ranges))
        {
            return ConsecutiveRanges<T>.Write(ref writer, values, ranges, previous);
        }

        BoundedWriter bounded = writer.BeginBounded(PackedBlock<T>.MaxSize);
        if (PlainVarints<T>.MayBeShorter(measure, block.Length, size / 2) && PlainVarints<T>.Size(block) < size / 2)
        {
            PlainVarints<T>.Write(ref bounded, block);
        }
        else if (valueSize <= deltaSize)
        {
            PackedBlock<T>.WriteValues(ref bounded, block, measure.MinimumValue, measure.ValueWidth);
        }
        else
        {
            PackedBlock<T>.WriteDeltas(ref bounded, block, previous, deltas.Minimum, deltas.Width);
            packing = deltas;

            // If a delta is 1, the next block may start with ranges, which must be checked first.
            mayGoOn = measure.MinimumDelta > T.One;
        }

        writer.EndBounded(ref bounded);
        return block.Length;
    }
}
