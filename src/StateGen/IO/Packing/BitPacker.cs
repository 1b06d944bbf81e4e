using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// Packs numbers into a fixed number of bits each, lowest bit first: number i starts at bit i·width. Eight numbers take as many bytes as one
/// number has bits, so each group of eight starts at a byte and is packed at once.
/// </summary>
internal static class BitPacker
{
    /// <summary>The number of numbers that are packed at once. Memory for numbers is read and written in multiples of it.</summary>
    internal const int Group = 8;

    /// <summary>The number of bytes that may be accessed after the packed numbers.</summary>
    internal const int Slack = 40;

    /// <summary>Returns the number of bytes that packed numbers take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Size(int count, int width) => ((count * width) + 7) / 8;

    /// <summary>Packs numbers.</summary>
    /// <param name="numbers">The numbers, followed by zeros up to a whole group.</param>
    /// <param name="count">The number of numbers.</param>
    /// <param name="width">The bits of each number, up to <see cref="SegmentWidth.MaxPacked"/>, or 32.</param>
    /// <param name="to">The destination.</param>
    internal static void Pack(scoped ref uint numbers, int count, int width, ref byte to)
    {
        if (width == 32 && BitConverter.IsLittleEndian)
        {
            AsBytes(ref numbers, count).CopyTo(MemoryMarshal.CreateSpan(ref to, 4 * count));
        }
        else if (width == 32)
        {
            for (int i = 0; i < count; i++)
            {
                StatePrimitives.WriteFixed(ref Unsafe.Add(ref to, 4 * i), Unsafe.Add(ref numbers, i));
            }
        }
        else if (width > 16)
        {
            PackWide(ref numbers, count, width, ref to);
        }
        else if (width > 0)
        {
            PackNarrow(ref numbers, count, width, ref to);
        }
    }

    /// <summary>Unpacks numbers.</summary>
    /// <param name="from">The packed numbers.</param>
    /// <param name="count">The number of numbers.</param>
    /// <param name="width">The bits of each number, up to <see cref="SegmentWidth.MaxPacked"/>, or 32.</param>
    /// <param name="numbers">Space for the numbers, up to a whole group.</param>
    internal static void Unpack(ref byte from, int count, int width, scoped ref uint numbers)
    {
        if (width == 32 && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.CreateReadOnlySpan(ref from, 4 * count).CopyTo(AsBytes(ref numbers, count));
            return;
        }

        ulong mask = (1UL << width) - 1;
        for (int i = 0; i < count; i++)
        {
            int bit = i * width;
            ulong word = StatePrimitives.ReadUInt64(ref Unsafe.Add(ref from, bit >> 3));
            Unsafe.Add(ref numbers, i) = (uint)((word >> (bit & 7)) & mask);
        }
    }

    // Neighbors are joined to pairs of up to 32 bits, and pairs to groups of four of up to 64 bits. If the width is odd, the second group of
    // four starts in the middle of a byte, and is written over the end of the first.
    private static void PackNarrow(scoped ref uint numbers, int count, int width, ref byte to)
    {
        int second = width >> 1;
        int shift = 4 * (width & 1);
        for (int i = 0; i < count; i += Group)
        {
            Vector256<ulong> pairs = Pairs(ref Unsafe.Add(ref numbers, i), width);
            Vector256<ulong> fours = pairs | (Vector256.Shuffle(pairs, Vector256.Create(1UL, 1, 3, 3)) << (2 * width));
            ulong first = fours[0];
            ulong last = fours[2];
            StatePrimitives.WriteUInt64(ref to, first);
            StatePrimitives.WriteUInt64(ref Unsafe.Add(ref to, second), width == 16 ? last : (first >> (8 * second)) | (last << shift));
            to = ref Unsafe.Add(ref to, width);
        }
    }

    // Pairs of up to 56 bits start at any even bit. The rest of the last byte of the previous pair is written again.
    private static void PackWide(scoped ref uint numbers, int count, int width, ref byte to)
    {
        for (int i = 0; i < count; i += Group)
        {
            Vector256<ulong> pairs = Pairs(ref Unsafe.Add(ref numbers, i), width);
            ulong word = pairs[0];
            StatePrimitives.WriteUInt64(ref to, word);
            for (int pair = 1, at = 0; pair < 4; pair++)
            {
                int bit = 2 * pair * width;
                word = (word >> (8 * ((bit >> 3) - at))) | (pairs[pair] << (bit & 7));
                at = bit >> 3;
                StatePrimitives.WriteUInt64(ref Unsafe.Add(ref to, at), word);
            }

            to = ref Unsafe.Add(ref to, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Pairs(ref uint numbers, int width)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return Vector256.Create(
                Pair(numbers, Unsafe.Add(ref numbers, 1), width),
                Pair(Unsafe.Add(ref numbers, 2), Unsafe.Add(ref numbers, 3), width),
                Pair(Unsafe.Add(ref numbers, 4), Unsafe.Add(ref numbers, 5), width),
                Pair(Unsafe.Add(ref numbers, 6), Unsafe.Add(ref numbers, 7), width));
        }

        Vector256<ulong> both = Vector256.LoadUnsafe(ref numbers).AsUInt64();
        return (both & Vector256.Create((ulong)uint.MaxValue)) | ((both >> 32) << width);
    }

    private static Span<byte> AsBytes(ref uint numbers, int count) => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref numbers, count));

    private static ulong Pair(ulong first, ulong second, int width) => first | (second << width);
}
