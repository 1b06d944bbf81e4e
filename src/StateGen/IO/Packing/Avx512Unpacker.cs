using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>Unpacks deltas of 64-bit integers, eight at a time, on processors with AVX-512.</summary>
internal static class Avx512Unpacker
{
    /// <summary>Whether the processor supports this.</summary>
    internal static bool IsSupported => Avx512Vbmi.IsSupported;

    /// <summary>Reads values from packed deltas of up to <see cref="SegmentWidth.MaxPacked"/> bits each.</summary>
    /// <returns>The number of values read, which is a multiple of eight. The caller reads the rest.</returns>
    internal static int ReadDeltas(ref byte from, int width, long previous, long minimum, Span<long> values)
    {
        // Each lane gets eight bytes, starting with the byte in which its number starts.
        Vector512<ulong> bits = (Vector512<ulong>.Indices.AsUInt16() * (ushort)width).AsUInt64();
        Vector512<byte> bytes = Avx512BW.Shuffle((bits >> 3).AsByte(), LaneStarts)
            + Vector512.Create(0x0706050403020100UL).AsByte();
        Vector512<ulong> shifts = bits & Vector512.Create(7UL);
        Vector512<ulong> mask = Vector512.Create((1UL << width) - 1);
        Vector512<long> minimums = Vector512.Create(minimum);
        Vector512<long> before = Vector512.Create(previous);
        ref long first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
        {
            Vector512<byte> word = Vector256.LoadUnsafe(ref from).ToVector512Unsafe();
            Vector512<ulong> residuals = Avx512F.ShiftRightLogicalVariable(Avx512Vbmi.PermuteVar64x8(word, bytes).AsUInt64(), shifts) & mask;
            Vector512<long> sums = residuals.AsInt64() + minimums;
            sums += Avx512F.AlignRight64(sums, Vector512<long>.Zero, 7);
            sums += Avx512F.AlignRight64(sums, Vector512<long>.Zero, 6);
            sums += Avx512F.AlignRight64(sums, Vector512<long>.Zero, 4);
            (sums + before).StoreUnsafe(ref first, (nuint)i);
            before += Avx512F.PermuteVar8x64(sums, Vector512.Create(7L));
            from = ref Unsafe.Add(ref from, width);
        }

        return i;
    }

    // Within 16 bytes: the index of the first byte of the lower lane eight times, then that of the upper lane.
    private static Vector512<byte> LaneStarts => Vector512.Create(0UL, 0x0808080808080808, 0, 0x0808080808080808, 0, 0x0808080808080808, 0, 0x0808080808080808).AsByte();
}
