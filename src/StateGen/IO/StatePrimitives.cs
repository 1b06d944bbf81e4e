using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO;

/// <summary>
/// Encodes integers without state and without bounds checks. Each method reads or writes up to <see cref="MaxVarintSize"/> bytes at a
/// reference, and the caller ensures that they exist.
/// </summary>
/// <remarks>
/// A varint of n bytes, 1 to 8, holds 7·n bits: the lowest set bit of its first byte is bit n - 1, and the value is in the bits above it,
/// little-endian. A varint of nine bytes is a zero byte and 64 bits. The first byte gives the length, and one unaligned load gives the value.
/// Longer encodings are refused, so that a value has exactly one encoding.
/// </remarks>
internal static class StatePrimitives
{
    /// <summary>The maximum number of bytes that a varint takes, whatever the type of its value.</summary>
    internal const int MaxVarintSize = 9;

    /// <summary>The number of bytes that must be accessible after a bounded part, because one access may extend past it.</summary>
    internal const int Slack = 8;

    /// <summary>The largest value whose varint takes one byte.</summary>
    internal const int MaxShortVarint = 127;

    /// <summary>Returns the byte of a varint of at most <see cref="MaxShortVarint"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte ShortVarint(int value) => (byte)((value << 1) | 1);

    /// <summary>The smallest value whose varint takes 9 bytes.</summary>
    private const ulong LongVarint = 1UL << 56;

    /// <summary>Returns the number of bytes that a varint takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int VarintSize(ulong value) => value < LongVarint ? CompactVarintSize(value) : MaxVarintSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteVarint(ref byte at, ulong value)
    {
        if (NeedsLongestVarint(value))
        {
            at = 0;
            WriteUInt64(ref Unsafe.Add(ref at, 1), value);
            return MaxVarintSize;
        }

        return WriteCompactVarint(ref at, value);
    }

    /// <summary>Writes a varint of at most 8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteCompactVarint(ref byte at, ulong value)
    {
        int size = CompactVarintSize(value);
        WriteUInt64(ref at, ((value << 1) | 1) << (size - 1));
        return size;
    }

    /// <summary>Computes (bits + 6) / 7 without a division: up to 56 bits, it equals ((bits + 7) * 9) / 64, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CompactVarintSize(ulong value) => (640 - (BitOperations.LeadingZeroCount(value | 1) * 9)) >> 6;

    /// <summary>Reads a varint. If its encoding is longer than necessary, <paramref name="size"/> is 0.</summary>
    internal static ulong ReadVarint(ref byte at, out int size)
    {
        ulong word = ReadUInt64(ref at);
        if ((byte)word == 0)
        {
            word = ReadUInt64(ref Unsafe.Add(ref at, 1));
            size = NeedsLongestVarint(word) ? MaxVarintSize : 0;
            return word;
        }

        int bytes = BitOperations.TrailingZeroCount(word) + 1;
        ulong bits = LowBytes(word, bytes);
        size = IsTooLong(bits, bytes, mayBeOne: true) ? 0 : bytes;
        return bits >> bytes;
    }

    /// <summary>Whether the varint of a value takes 9 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool NeedsLongestVarint(ulong value) => value >= LongVarint;

    /// <summary>Returns the low bytes of a word, 1 to 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong LowBytes(ulong word, int count) => Bmi2.X64.IsSupported
        ? Bmi2.X64.ZeroHighBits(word, (ulong)(8 * count))
        : word & (ulong.MaxValue >> (64 - (8 * count)));

    /// <summary>Whether a varint of up to 8 bytes could be shorter because its seven highest bits are zero.</summary>
    /// <param name="bits">The bytes of the varint.</param>
    /// <param name="size">The number of bytes.</param>
    /// <param name="mayBeOne">Whether the size may be 1, which cannot be shorter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTooLong(ulong bits, int size, bool mayBeOne) =>
        bits >> ((8 * size) - 7) == 0 && (!mayBeOne || size > 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteUInt64(ref byte at, ulong value) =>
        Unsafe.WriteUnaligned(ref at, BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ReadUInt64(ref byte at)
    {
        ulong value = Unsafe.ReadUnaligned<ulong>(ref at);
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Writes the little-endian bytes of a number on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteFixed<T>(ref byte at, T value)
        where T : unmanaged
    {
        Unsafe.WriteUnaligned(ref at, value);
        if (!BitConverter.IsLittleEndian)
        {
            MemoryMarshal.CreateSpan(ref at, Unsafe.SizeOf<T>()).Reverse();
        }
    }

    /// <summary>Reads a number that <see cref="WriteFixed"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ReadFixed<T>(ref byte at)
        where T : unmanaged
    {
        T value = Unsafe.ReadUnaligned<T>(ref at);
        if (!BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
        }

        return value;
    }
}
