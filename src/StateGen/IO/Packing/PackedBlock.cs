using System.Numerics;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>Writes and reads a block of values or deltas, as their differences to the minimum in the same number of bits each.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
/// <remarks>The methods are not inlined, because their callers would clear the buffer for residuals at each call.</remarks>
[SkipLocalsInit] // Residuals are written before they are read.
internal static class PackedBlock<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The maximum number of bytes that a block takes: its head, its minimum, and its values in full width.</summary>
    internal static int MaxSize => 1 + StatePrimitives.MaxVarintSize + (IntegerBlock<T>.Length * StatePrimitives.MaxVarintSize) + BitPacker.Slack;

    /// <summary>Returns the number of bytes that a block takes.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="width">The code of their width.</param>
    /// <param name="minimum">The minimum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Size(int count, int width, T minimum) =>
        1 + StatePrimitives.VarintSize(StatePrimitives.ZigZag(long.CreateTruncating(minimum))) + BitPacker.Size(count, SegmentWidth.BitsOf(width));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void WriteValues(ref BoundedWriter writer, ReadOnlySpan<T> block, T minimum, int width)
    {
        WriteHead(ref writer, SegmentKind.Values, width, minimum);
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (T value in block)
            {
                WriteWide(ref writer, value - minimum, bytes);
            }
        }
        else if (BlockPacker<T>.CanPack(block.Length, width))
        {
            BlockPacker<T>.WriteValues(block, minimum, width, ref writer.Current);
            writer.Advance(BitPacker.Size(block.Length, SegmentWidth.BitsOf(width)));
        }
        else if (width > 0)
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            Residuals<T>.OfValues(block, minimum, ref residuals.First);
            WritePacked(ref writer, ref residuals.First, block.Length, width);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void WriteDeltas(ref BoundedWriter writer, ReadOnlySpan<T> block, T previous, T minimum, int width)
    {
        WriteHead(ref writer, SegmentKind.Deltas, width, minimum);
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (T value in block)
            {
                WriteWide(ref writer, value - previous - minimum, bytes);
                previous = value;
            }
        }
        else if (BlockPacker<T>.CanPack(block.Length, width))
        {
            BlockPacker<T>.WriteDeltas(block, previous, minimum, width, ref writer.Current);
            writer.Advance(BitPacker.Size(block.Length, SegmentWidth.BitsOf(width)));
        }
        else if (width > 0)
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            Residuals<T>.OfDeltas(block, previous, minimum, ref residuals.First);
            WritePacked(ref writer, ref residuals.First, block.Length, width);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ReadValues(ref StateReader reader, Span<T> block, T minimum, int width)
    {
        BoundedReader bounded = reader.BeginBounded(Reserve(block.Length, width));
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (ref T value in block)
            {
                value = ReadWide(ref bounded, bytes) + minimum;
            }
        }
        else if (Avx2BitUnpacker.Can(width))
        {
            BlockUnpacker<T>.ReadValues(ref bounded.Current, width, minimum, block);
            EndPacked(ref bounded, block.Length, width);
        }
        else
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            ReadPacked(ref bounded, ref residuals.First, block.Length, width);
            Residuals<T>.ToValues(ref residuals.First, minimum, block);
        }

        reader.EndBounded(ref bounded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ReadDeltas(ref StateReader reader, Span<T> block, T previous, T minimum, int width)
    {
        BoundedReader bounded = reader.BeginBounded(Reserve(block.Length, width));
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (ref T value in block)
            {
                value = previous += ReadWide(ref bounded, bytes) + minimum;
            }
        }
        else if (Avx2BitUnpacker.Can(width))
        {
            BlockUnpacker<T>.ReadDeltas(ref bounded.Current, width, previous, minimum, block);
            EndPacked(ref bounded, block.Length, width);
        }
        else
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            ReadPacked(ref bounded, ref residuals.First, block.Length, width);
            Residuals<T>.ToDeltas(ref residuals.First, previous, minimum, block);
        }

        reader.EndBounded(ref bounded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteHead(ref BoundedWriter writer, SegmentKind kind, int width, T minimum)
    {
        writer.WriteFixed((byte)((int)kind | (width << 2)));
        writer.WriteSignedVarint(long.CreateTruncating(minimum));
    }

    private static void WritePacked(ref BoundedWriter writer, scoped ref uint residuals, int count, int width)
    {
        int bits = SegmentWidth.BitsOf(width);
        BitPacker.Pack(ref residuals, count, bits, ref writer.Current);
        writer.Advance(BitPacker.Size(count, bits));
    }

    private static int Reserve(int count, int width) => BitPacker.Size(count, SegmentWidth.BitsOf(width)) + BitPacker.Slack;

    private static void ReadPacked(ref BoundedReader reader, scoped ref uint residuals, int count, int width)
    {
        int bits = SegmentWidth.BitsOf(width);
        BitPacker.Unpack(ref reader.Current, count, bits, ref residuals);
        EndPacked(ref reader, count, bits);
    }

    private static void EndPacked(ref BoundedReader reader, int count, int bits)
    {
        reader.Advance(BitPacker.Size(count, bits));
        int unused = -(count * bits) & 7;
        if (unused != 0 && Unsafe.Add(ref reader.Current, -1) >> (8 - unused) != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "An unused bit after packed integers is set.");
        }
    }

    private static void WriteWide(ref BoundedWriter writer, T residual, int bytes)
    {
        StatePrimitives.WriteUInt64(ref writer.Current, ulong.CreateTruncating(residual));
        writer.Advance(bytes);
    }

    private static T ReadWide(ref BoundedReader reader, int bytes)
    {
        ulong word = StatePrimitives.ReadUInt64(ref reader.Current);
        reader.Advance(bytes);
        return T.CreateTruncating(word & (ulong.MaxValue >> (64 - (8 * bytes))));
    }
}
