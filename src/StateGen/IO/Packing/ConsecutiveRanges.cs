using System.Numerics;

namespace StateGen.IO.Packing;

/// <summary>
/// Ranges of consecutive values, as sets of numbers often are: for each the step from the value before it to its first
/// one, and how many more there are.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class ConsecutiveRanges<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const byte Head = (byte)SegmentKind.Other;

    /// <summary>How many bytes the ranges of a block take that has no range of more than 127 values.</summary>
    internal static int Size(ReadOnlySpan<T> block, T previous, out int ranges)
    {
        ranges = 0;
        int size = 2;
        T before = previous;
        for (int i = 0; i < block.Length; i++)
        {
            T step = block[i] - before;
            if (i == 0 || step != T.One)
            {
                ranges++;
                size += 1 + StatePrimitives.VarintSize(StatePrimitives.ZigZag(long.CreateTruncating(step)));
            }

            before = block[i];
        }

        return size;
    }

    /// <summary>Writes the ranges of a block, the last one to its end behind the block.</summary>
    /// <returns>How many values they have.</returns>
    internal static int Write(ref StateWriter writer, ReadOnlySpan<T> values, int ranges, T previous)
    {
        BoundedWriter bounded = writer.BeginBounded(1 + (((2 * ranges) + 1) * StatePrimitives.MaxVarintSize));
        bounded.WriteFixed(Head);
        bounded.WriteVarint((uint)ranges);
        int done = 0;
        for (; ranges > 0; ranges--)
        {
            ReadOnlySpan<T> rest = values[done..];
            int more = Steps<T>.CountEqual(rest, T.One);
            bounded.WriteSignedVarint(long.CreateTruncating(rest[0] - previous));
            bounded.WriteVarint((uint)more);
            previous = rest[more];
            done += more + 1;
        }

        writer.EndBounded(ref bounded);
        return done;
    }

    /// <summary>Reads ranges behind their head.</summary>
    /// <returns>How many values they have.</returns>
    /// <exception cref="StateFormatException">They are none, or more than there is room for.</exception>
    internal static int Read(ref StateReader reader, Span<T> values, T previous)
    {
        int done = 0;
        for (ulong ranges = reader.ReadVarint((uint)values.Length); ranges > 0; ranges--)
        {
            BoundedReader bounded = reader.BeginBounded(2 * StatePrimitives.MaxVarintSize);
            T step = T.CreateTruncating(bounded.ReadSignedVarint(Lane<T>.Max));
            ulong more = bounded.ReadVarint(int.MaxValue);
            reader.EndBounded(ref bounded);
            if (more >= (uint)(values.Length - done))
            {
                SegmentReader<T>.ThrowTooMany(more + 1, values.Length - done);
            }

            previous += step;
            values[done] = previous;
            previous = Steps<T>.Make(values.Slice(done + 1, (int)more), previous, T.One);
            done += (int)more + 1;
        }

        if (done == 0)
        {
            SegmentReader<T>.ThrowNone();
        }

        return done;
    }
}
