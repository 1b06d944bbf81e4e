using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>Reads integers that <see cref="SegmentWriter{T}"/> wrote.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
[SkipLocalsInit] // Inlined methods have buffers, which are written before they are read.
internal static class SegmentReader<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Reads values until the span is full.</summary>
    /// <exception cref="StateFormatException">The bytes are not valid segments, or have more values.</exception>
    internal static void Read(ref StateReader reader, Span<T> values)
    {
        T previous = T.Zero;
        while (!values.IsEmpty)
        {
            int done = ReadSegment(ref reader, values, previous);
            previous = values[done - 1];
            values = values[done..];
        }
    }

    private static int ReadSegment(ref StateReader reader, Span<T> values, T previous)
    {
        BoundedReader bounded = reader.BeginBounded(1 + StatePrimitives.MaxVarintSize);
        byte head = bounded.ReadFixed<byte>();
        SegmentKind kind = (SegmentKind)(head & 3);
        int width = head >> 2;
        if (kind == SegmentKind.Other)
        {
            reader.EndBounded(ref bounded);
            return ReadOther(ref reader, values, previous, width);
        }

        // The minimum value, the minimum delta, or the delta of a progression.
        T first = T.CreateTruncating(bounded.ReadSignedVarint(Lane<T>.Max));
        reader.EndBounded(ref bounded);
        if (kind == SegmentKind.Progression)
        {
            return ReadProgression(ref reader, values, previous, first, width);
        }

        if (width > (Unsafe.SizeOf<T>() == sizeof(int) ? SegmentWidth.Code32 : SegmentWidth.Code64))
        {
            ThrowUnknown(head);
        }

        Span<T> block = values[..Math.Min(values.Length, IntegerBlock<T>.Length)];
        if (kind == SegmentKind.Values)
        {
            PackedBlock<T>.ReadValues(ref reader, block, first, width);
        }
        else
        {
            PackedBlock<T>.ReadDeltas(ref reader, block, previous, first, width);
        }

        return block.Length;
    }

    private static int ReadProgression(ref StateReader reader, Span<T> values, T previous, T delta, int width)
    {
        ulong count = reader.ReadVarint(int.MaxValue);
        if (width != 0)
        {
            ThrowUnknown((byte)((width << 2) | (int)SegmentKind.Progression));
        }

        if (count == 0)
        {
            ThrowNone();
        }

        if (count > (uint)values.Length)
        {
            ThrowTooMany(count, values.Length);
        }

        Deltas<T>.Make(values[..(int)count], previous, delta);
        return (int)count;
    }

    private static int ReadOther(ref StateReader reader, Span<T> values, T previous, int width)
    {
        switch (width)
        {
            case 0:
                return ConsecutiveRanges<T>.Read(ref reader, values, previous);
            case 1:
                Span<T> block = values[..Math.Min(values.Length, IntegerBlock<T>.Length)];
                PlainVarints<T>.Read(ref reader, block);
                return block.Length;
            default:
                ThrowUnknown((byte)((width << 2) | (int)SegmentKind.Other));
                return 0;
        }
    }

    /// <summary>Throws because a segment has more values than remain to be read.</summary>
    [DoesNotReturn]
    internal static void ThrowTooMany(ulong count, int room) => StateFormatException.Throw(
        StateErrorCode.OutOfRange, $"A segment of packed integers has {count} values, but only {room} remain to be read.");

    /// <summary>Throws because a segment has no values.</summary>
    [DoesNotReturn]
    internal static void ThrowNone() =>
        StateFormatException.Throw(StateErrorCode.Malformed, "A segment of packed integers is empty.");

    [DoesNotReturn]
    private static void ThrowUnknown(byte head) =>
        StateFormatException.Throw(StateErrorCode.Malformed, $"Packed integers have an unknown segment, 0x{head:X2}.");
}
