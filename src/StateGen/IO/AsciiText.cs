using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StateGen.IO;

/// <summary>
/// Converts between ASCII strings and bytes in one pass, without a call for short strings, which are the most frequent ones. Whole blocks
/// are copied, and the last block overlaps the one before it.
/// </summary>
internal static class AsciiText
{
    private const ulong HighCharBits = 0xFF80_FF80_FF80_FF80;
    private const ulong HighByteBits = 0x8080_8080_8080_8080;

    /// <summary>Writes a string as one byte for each character.</summary>
    /// <param name="text">The string.</param>
    /// <param name="destination">Space for one byte for each character.</param>
    /// <returns>Whether the string is ASCII. If not, the bytes are undefined.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryEncode(ReadOnlySpan<char> text, ref byte destination)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        return text.Length < 4 || !BitConverter.IsLittleEndian
            ? EncodeEach(ref source, text.Length, ref destination)
            : text.Length < 8
                ? EncodeFours(ref source, text.Length, ref destination)
                : EncodeEights(ref source, text.Length, ref destination);
    }

    /// <summary>Whether all bytes are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        ref byte source = ref MemoryMarshal.GetReference(bytes);
        int last = bytes.Length - 1;
        return bytes.Length switch
        {
            0 => true,
            < 4 => ((source | Load<byte>(ref source, last >> 1) | Load<byte>(ref source, last)) & 0x80) == 0,
            < 8 => ((Load<uint>(ref source, 0) | Load<uint>(ref source, bytes.Length - 4)) & HighByteBits) == 0,
            <= 16 => ((Load<ulong>(ref source, 0) | Load<ulong>(ref source, bytes.Length - 8)) & HighByteBits) == 0,
            <= 32 => AreAscii(Vector128.LoadUnsafe(ref source) | Vector128.LoadUnsafe(ref source, (nuint)(bytes.Length - 16))),
            <= 64 => AreAscii(
                Vector128.LoadUnsafe(ref source)
                | Vector128.LoadUnsafe(ref source, 16)
                | Vector128.LoadUnsafe(ref source, (nuint)(bytes.Length - 32))
                | Vector128.LoadUnsafe(ref source, (nuint)(bytes.Length - 16))),
            _ => Ascii.IsValid(bytes),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAscii(Vector128<byte> bytes) => bytes.ExtractMostSignificantBits() == 0;

    /// <summary>Creates a string from bytes for which <see cref="IsValid"/> returns true.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        int length = bytes.Length;
        string text = new('\0', length);
        ref byte source = ref MemoryMarshal.GetReference(bytes);

        // The string is new and not yet visible to other code, so it may be modified.
        ref ushort destination = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        if (length < 8)
        {
            if (length < 4 || !BitConverter.IsLittleEndian)
            {
                for (int i = 0; i < length; i++)
                {
                    Unsafe.Add(ref destination, i) = Unsafe.Add(ref source, i);
                }
            }
            else
            {
                WidenFour(ref source, 0, ref destination);
                WidenFour(ref source, length - 4, ref destination);
            }

            return text;
        }

        if (length < 16)
        {
            WidenEight(ref source, 0, ref destination);
            WidenEight(ref source, length - 8, ref destination);
            return text;
        }

        for (int at = 0; at < length - 16; at += 16)
        {
            WidenSixteen(ref source, at, ref destination);
        }

        WidenSixteen(ref source, length - 16, ref destination);
        return text;
    }

    private static bool EncodeEach(ref ushort source, int length, ref byte destination)
    {
        uint seen = 0;
        for (int i = 0; i < length; i++)
        {
            uint each = Unsafe.Add(ref source, i);
            seen |= each;
            Unsafe.Add(ref destination, i) = (byte)each;
        }

        return seen < 0x80;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EncodeFours(ref ushort source, int length, ref byte destination)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - 4)));
        Unsafe.WriteUnaligned(ref destination, NarrowFour(first));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - 4), NarrowFour(last));
        return ((first | last) & HighCharBits) == 0;
    }

    private static bool EncodeEights(ref ushort source, int length, ref byte destination)
    {
        Vector128<ushort> seen;
        if (length < 16)
        {
            seen = NarrowEight(ref source, 0, ref destination) | NarrowEight(ref source, length - 8, ref destination);
        }
        else
        {
            seen = NarrowSixteen(ref source, length - 16, ref destination);
            for (int at = 0; at < length - 16; at += 16)
            {
                seen |= NarrowSixteen(ref source, at, ref destination);
            }
        }

        return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    private static uint NarrowFour(ulong chars)
    {
        chars = (chars | (chars >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (uint)(chars | (chars >> 16));
    }

    // Characters that saturate are not ASCII, so their result does not matter. Saturating takes one instruction, truncating takes more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowEight(ref ushort source, int at, ref byte destination)
    {
        Vector128<ushort> chars = Vector128.LoadUnsafe(ref source, (nuint)at);
        ulong bytes = Vector128.NarrowWithSaturation(chars.AsInt16(), chars.AsInt16()).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, at), bytes);
        return chars;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowSixteen(ref ushort source, int at, ref byte destination)
    {
        Vector128<ushort> lower = Vector128.LoadUnsafe(ref source, (nuint)at);
        Vector128<ushort> upper = Vector128.LoadUnsafe(ref source, (nuint)at + 8);
        Vector128.NarrowWithSaturation(lower.AsInt16(), upper.AsInt16()).AsByte().StoreUnsafe(ref destination, (nuint)at);
        return lower | upper;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenFour(ref byte source, int at, ref ushort destination)
    {
        ulong bytes = Load<uint>(ref source, at);
        bytes = (bytes | (bytes << 16)) & 0x0000_FFFF_0000_FFFF;
        bytes = (bytes | (bytes << 8)) & 0x00FF_00FF_00FF_00FF;
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref destination, at)), bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenEight(ref byte source, int at, ref ushort destination) =>
        Vector128.WidenLower(Vector128.CreateScalar(Load<ulong>(ref source, at)).AsByte()).StoreUnsafe(ref destination, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenSixteen(ref byte source, int at, ref ushort destination)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref source, (nuint)at);
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256.WidenLower(bytes.ToVector256Unsafe()).StoreUnsafe(ref destination, (nuint)at);
        }
        else
        {
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(bytes);
            lower.StoreUnsafe(ref destination, (nuint)at);
            upper.StoreUnsafe(ref destination, (nuint)at + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref byte source, int at) => Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, at));
}
