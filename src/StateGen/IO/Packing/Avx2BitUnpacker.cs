using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>Unpacks eight numbers at once. Each lane gets the four bytes that contain its number, and shifts them by its own amount.</summary>
internal readonly struct Avx2BitUnpacker
{
    /// <summary>The maximum width of numbers that fit in four bytes wherever they start.</summary>
    private const int MaxWidth = 25;

    private readonly Vector256<byte> _bytes;
    private readonly Vector256<uint> _shifts;
    private readonly Vector256<uint> _mask;
    private readonly int _middle;

    /// <summary>Prepares to unpack numbers of a width for which <see cref="Can"/> returns true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Avx2BitUnpacker(int width)
    {
        // The upper four numbers are read from the byte in which they start, possibly in the middle of it.
        uint middle = (uint)(4 * (width & 1));
        Vector256<uint> bits = (Vector256.Create(0u, 1, 2, 3, 0, 1, 2, 3) * (uint)width) + Vector256.Create(0, 0, 0, 0, middle, middle, middle, middle);
        _bytes = (((bits >> 3) * 0x01010101u) + Vector256.Create(0x03020100u)).AsByte();
        _shifts = bits & Vector256.Create(7u);
        _mask = Vector256.Create(uint.MaxValue >> (32 - width));
        _middle = width >> 1;
    }

    /// <summary>Whether this processor supports the width. If not, numbers are read one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Can(int width) => Avx2.IsSupported && width is > 0 and <= MaxWidth;

    /// <summary>Unpacks a group of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<uint> Read(ref byte from)
    {
        Vector256<byte> word = Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, _middle)));
        return Avx2.ShiftRightLogicalVariable(Avx2.Shuffle(word, _bytes).AsUInt32(), _shifts) & _mask;
    }
}
