using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>
/// Packs eight numbers at once. Two neighbours are joined to a pair of up to 56 bits, which is shifted to its place within a byte;
/// then each half of the vector moves its two pairs to their bytes. The bytes are those that <see cref="BitPacker"/> writes.
/// </summary>
internal readonly struct Avx2BitPacker
{
    private readonly Vector256<ulong> _firstShifts;
    private readonly Vector256<ulong> _secondShifts;
    private readonly Vector256<byte> _secondPairs;
    private readonly Vector128<byte> _sharedByte;
    private readonly int _middle;

    /// <summary>Creates a packer of numbers of a width that <see cref="Can"/> supports.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Avx2BitPacker(int width)
    {
        // The upper half begins with the byte in which the fourth number ends. If the width is odd, they share this byte.
        uint middle = 4 * ((uint)width & 1);
        uint third = middle + (2 * (uint)width);
        Vector256<ulong> bits = Vector256.Create(0UL, 2 * (uint)width, middle, third);
        _firstShifts = bits & Vector256.Create(7UL);
        _secondShifts = _firstShifts + Vector256.Create((ulong)(uint)width);

        // Bytes of the second pair from the byte on in which it begins. An index with the highest bit set gives 0.
        Vector256<byte> starts = Vector256.Create(Vector128.Create((byte)((2 * width) >> 3)), Vector128.Create((byte)(third >> 3)));
        Vector256<byte> indices = Vector256.Create(Vector128<byte>.Indices, Vector128<byte>.Indices) - starts;
        _secondPairs = (indices + Vector256.Create((byte)8)) | Vector256.GreaterThan(indices, Vector256.Create((byte)7));
        _middle = width >> 1;
        _sharedByte = Vector128.Create((byte)0x80).WithElement(0, (byte)_middle);
    }

    /// <summary>Returns whether the processor can pack numbers of a width.</summary>
    /// <param name="width">The code of the width.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Can(int width) => Avx2.IsSupported && width is > 0 and <= SegmentWidth.MaxPacked;

    /// <summary>Packs eight numbers, and touches up to 30 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(Vector256<uint> numbers, ref byte to)
    {
        Vector256<ulong> both = numbers.AsUInt64();
        Vector256<ulong> pairs = Avx2.ShiftLeftLogicalVariable(both & Vector256.Create((ulong)uint.MaxValue), _firstShifts)
            | Avx2.ShiftLeftLogicalVariable(both >> 32, _secondShifts);
        Vector256<byte> joined = (pairs & Vector256.Create(ulong.MaxValue, 0, ulong.MaxValue, 0)).AsByte()
            | Avx2.Shuffle(pairs.AsByte(), _secondPairs);
        Vector128<byte> lower = joined.GetLower();
        lower.StoreUnsafe(ref to);
        (joined.GetUpper() | Ssse3.Shuffle(lower, _sharedByte)).StoreUnsafe(ref to, (nuint)(uint)_middle);
    }
}
