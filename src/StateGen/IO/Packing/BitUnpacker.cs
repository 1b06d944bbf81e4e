using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>Unpacks eight numbers at once: each lane gets the four bytes that its number lies in, and shifts them by its own count.</summary>
internal static class BitUnpacker
{
    /// <summary>The widest numbers that lie in four bytes wherever they begin.</summary>
    internal const int MaxWidth = 25;

    /// <summary>Whether the processor can; otherwise each number is read for itself.</summary>
    internal static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc cref="BitPacker.Unpack"/>
    internal static void Unpack(ref byte from, int count, int width, scoped ref uint numbers)
    {
        // The upper four numbers are taken from the byte in which they begin, maybe in the middle of it.
        uint middle = (uint)(4 * (width & 1));
        Vector256<uint> bits = (Vector256.Create(0u, 1, 2, 3, 0, 1, 2, 3) * (uint)width) + Vector256.Create(0, 0, 0, 0, middle, middle, middle, middle);
        Vector256<byte> bytes = (((bits >> 3) * 0x01010101u) + Vector256.Create(0x03020100u)).AsByte();
        Vector256<uint> shifts = bits & Vector256.Create(7u);
        Vector256<uint> mask = Vector256.Create(uint.MaxValue >> (32 - width));
        for (int i = 0; i < count; i += BitPacker.Group)
        {
            Vector256<byte> word = Vector256.Create(
                Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, width >> 1)));
            Vector256<uint> spread = Avx2.Shuffle(word, bytes).AsUInt32();
            (Avx2.ShiftRightLogicalVariable(spread, shifts) & mask).StoreUnsafe(ref numbers, (nuint)i);
            from = ref Unsafe.Add(ref from, width);
        }
    }
}
