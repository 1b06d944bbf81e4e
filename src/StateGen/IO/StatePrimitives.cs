using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StateGen.IO;

/// <summary>
/// The integer encodings, stateless and unchecked: every method here writes or reads up to
/// <see cref="MaxVarintSize"/> bytes from a reference, and its caller has made sure that they are there.
/// </summary>
/// <remarks>
/// A varint of n bytes, 1 to 8, holds 7·n bits: the lowest set bit of its first byte is bit n - 1, the value stands
/// above it, little-endian. Nine bytes are a zero byte and 64 bits. The length is known from one byte and the value
/// from one unaligned load. An encoding longer than needed is refused, so that a value has one encoding.
/// </remarks>
internal static class StatePrimitives
{
    /// <summary>The most bytes that a varint takes, whatever the type of its value.</summary>
    internal const int MaxVarintSize = 9;

    /// <summary>The most bytes touched at once behind the position: what a bounded part must leave room for.</summary>
    internal const int Slack = 8;

    /// <summary>The largest value whose varint is one byte.</summary>
    internal const int MaxShortVarint = 127;

    /// <summary>The one byte of a varint of at most <see cref="MaxShortVarint"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte ShortVarint(int value) => (byte)((value << 1) | 1);

    /// <summary>How many bytes a varint takes: one for each seven bits, without a division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int VarintSize(ulong value) =>
        Math.Min(((BitOperations.Log2(value) * 9) + 73) >> 6, MaxVarintSize);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteVarint(ref byte at, ulong value)
    {
        int size = VarintSize(value);
        if (size == MaxVarintSize)
        {
            at = 0;
            WriteUInt64(ref Unsafe.Add(ref at, 1), value);
            return size;
        }

        WriteUInt64(ref at, ((value << 1) | 1) << (size - 1));
        return size;
    }

    /// <summary>Reads a varint; an encoding that is too long comes back with <paramref name="size"/> 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ReadVarint(ref byte at, out int size)
    {
        ulong first = at;
        if ((first & 1) != 0)
        {
            size = 1;
            return first >> 1;
        }

        return ReadLongVarint(ref at, out size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadLongVarint(ref byte at, out int size)
    {
        ulong word = ReadUInt64(ref at);
        if ((byte)word == 0)
        {
            // No reference to the size may leave this method: a variable that has one lives in memory, not in a register.
            ulong longest = ReadUInt64(ref Unsafe.Add(ref at, 1));
            size = longest >> 56 == 0 ? 0 : MaxVarintSize;
            return longest;
        }

        size = BitOperations.TrailingZeroCount(word) + 1;
        ulong value = (word << (64 - (8 * size))) >> (64 - (7 * size));
        if (value >> (7 * (size - 1)) == 0)
        {
            size = 0;
        }

        return value;
    }

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

    /// <summary>Writes the little-endian bytes of a number, whatever the machine's own order.</summary>
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

    /// <summary>Reads what <see cref="WriteFixed"/> wrote.</summary>
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
