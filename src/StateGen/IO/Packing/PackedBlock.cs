using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>A block of values, or of the steps to them, that all take the same number of bits above the least one.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
/// <remarks>What would be inlined brings its room for residuals along, which would be cleared there at each call.</remarks>
[SkipLocalsInit] // Residuals are written before they are read.
internal static class PackedBlock<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>What a block takes at most: its head, its base, and its values in full width.</summary>
    internal static int MaxSize => 1 + StatePrimitives.MaxVarintSize + (IntegerBlock<T>.Length * StatePrimitives.MaxVarintSize) + BitPacker.Slack;

    /// <summary>How many bytes a block takes.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="width">The code of their width.</param>
    /// <param name="least">The least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Size(int count, int width, T least) =>
        1 + StatePrimitives.VarintSize(StatePrimitives.ZigZag(long.CreateTruncating(least))) + BitPacker.Size(count, SegmentWidth.BitsOf(width));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void WriteValues(ref BoundedWriter writer, ReadOnlySpan<T> block, T least, int width)
    {
        WriteHead(ref writer, SegmentKind.Values, width, least);
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (T value in block)
            {
                WriteWide(ref writer, value - least, bytes);
            }
        }
        else if (WidePacker<T>.CanPack(block.Length, width))
        {
            WidePacker<T>.WriteValues(block, least, width, ref writer._at);
            writer._at = ref Unsafe.Add(ref writer._at, BitPacker.Size(block.Length, SegmentWidth.BitsOf(width)));
        }
        else if (BlockPacker<T>.Can(width))
        {
            BlockPacker<T>.WriteValues(block, least, width, ref writer._at);
            writer._at = ref Unsafe.Add(ref writer._at, BitPacker.Size(block.Length, width));
        }
        else if (width > 0)
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            Residuals<T>.OfValues(block, least, ref residuals.First);
            WritePacked(ref writer, ref residuals.First, block.Length, width);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void WriteSteps(ref BoundedWriter writer, ReadOnlySpan<T> block, T previous, T least, int width)
    {
        WriteHead(ref writer, SegmentKind.Steps, width, least);
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (T value in block)
            {
                WriteWide(ref writer, value - previous - least, bytes);
                previous = value;
            }
        }
        else if (WidePacker<T>.CanPack(block.Length, width))
        {
            WidePacker<T>.WriteSteps(block, previous, least, width, ref writer._at);
            writer._at = ref Unsafe.Add(ref writer._at, BitPacker.Size(block.Length, SegmentWidth.BitsOf(width)));
        }
        else if (BlockPacker<T>.Can(width))
        {
            BlockPacker<T>.WriteSteps(block, previous, least, width, ref writer._at);
            writer._at = ref Unsafe.Add(ref writer._at, BitPacker.Size(block.Length, width));
        }
        else if (width > 0)
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            Residuals<T>.OfSteps(block, previous, least, ref residuals.First);
            WritePacked(ref writer, ref residuals.First, block.Length, width);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ReadValues(ref StateReader reader, Span<T> block, T least, int width)
    {
        BoundedReader bounded = reader.BeginBounded(Reserve(block.Length, width));
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (ref T value in block)
            {
                value = ReadWide(ref bounded, bytes) + least;
            }
        }
        else if (BitUnpacker.Can(width))
        {
            BlockUnpacker<T>.ReadValues(ref bounded._at, width, least, block);
            EndPacked(ref bounded, block.Length, width);
        }
        else
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            ReadPacked(ref bounded, ref residuals.First, block.Length, width);
            Residuals<T>.ToValues(ref residuals.First, least, block);
        }

        reader.EndBounded(ref bounded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ReadSteps(ref StateReader reader, Span<T> block, T previous, T least, int width)
    {
        BoundedReader bounded = reader.BeginBounded(Reserve(block.Length, width));
        if (width > SegmentWidth.Code32)
        {
            int bytes = SegmentWidth.BitsOf(width) / 8;
            foreach (ref T value in block)
            {
                value = previous += ReadWide(ref bounded, bytes) + least;
            }
        }
        else if (BitUnpacker.Can(width))
        {
            BlockUnpacker<T>.ReadSteps(ref bounded._at, width, previous, least, block);
            EndPacked(ref bounded, block.Length, width);
        }
        else
        {
            Unsafe.SkipInit(out ResidualBuffer residuals);
            ReadPacked(ref bounded, ref residuals.First, block.Length, width);
            Residuals<T>.ToSteps(ref residuals.First, previous, least, block);
        }

        reader.EndBounded(ref bounded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteHead(ref BoundedWriter writer, SegmentKind kind, int width, T least)
    {
        writer.WriteFixed((byte)((int)kind | (width << 2)));
        writer.WriteSignedVarint(long.CreateTruncating(least));
    }

    private static void WritePacked(ref BoundedWriter writer, scoped ref uint residuals, int count, int width)
    {
        int bits = SegmentWidth.BitsOf(width);
        BitPacker.Pack(ref residuals, count, bits, ref writer._at);
        writer._at = ref Unsafe.Add(ref writer._at, BitPacker.Size(count, bits));
    }

    private static int Reserve(int count, int width) => BitPacker.Size(count, SegmentWidth.BitsOf(width)) + BitPacker.Slack;

    private static void ReadPacked(ref BoundedReader reader, scoped ref uint residuals, int count, int width)
    {
        int bits = SegmentWidth.BitsOf(width);
        BitPacker.Unpack(ref reader._at, count, bits, ref residuals);
        EndPacked(ref reader, count, bits);
    }

    private static void EndPacked(ref BoundedReader reader, int count, int bits)
    {
        reader._at = ref Unsafe.Add(ref reader._at, BitPacker.Size(count, bits));
        int unused = -(count * bits) & 7;
        if (unused != 0 && Unsafe.Add(ref reader._at, -1) >> (8 - unused) != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A bit behind packed integers is set that belongs to none.");
        }
    }

    private static void WriteWide(ref BoundedWriter writer, T residual, int bytes)
    {
        StatePrimitives.WriteUInt64(ref writer._at, ulong.CreateTruncating(residual));
        writer._at = ref Unsafe.Add(ref writer._at, bytes);
    }

    private static T ReadWide(ref BoundedReader reader, int bytes)
    {
        ulong word = StatePrimitives.ReadUInt64(ref reader._at);
        reader._at = ref Unsafe.Add(ref reader._at, bytes);
        return T.CreateTruncating(word & (ulong.MaxValue >> (64 - (8 * bytes))));
    }
}
