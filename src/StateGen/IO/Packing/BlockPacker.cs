using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>
/// Computes and packs the residuals of a block in one pass, eight at a time, without a buffer. One instruction extracts the low bits of four
/// residuals of 16 bits. Processors with AVX-512 have a fast version of that instruction.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class BlockPacker<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxWidth = 16;

    /// <summary>Whether this processor supports the width. If not, residuals are computed first and packed afterwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Can(int width) =>
        Avx512F.VL.IsSupported && Bmi2.X64.IsSupported && BitConverter.IsLittleEndian && width is > 0 and <= MaxWidth;

    /// <summary>Packs the differences between values and the minimum.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T minimum, int width, ref byte to) =>
        Write(block, default, minimum, width, areDeltas: false, ref to);

    /// <summary>Packs the differences between deltas and the minimum.</summary>
    internal static void WriteDeltas(ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to) =>
        Write(block, previous, minimum, width, areDeltas: true, ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ReadOnlySpan<T> block, T previous, T minimum, int width, [ConstantExpected] bool areDeltas, ref byte to)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        ulong mask = MaskOf(width);
        int i = 0;
        if (block.Length >= BitPacker.Group)
        {
            Vector512<T> minimums = Vector512.Create(minimum);
            Vector512<T> values = Load(ref first, 0);
            WriteGroup(ref to, Narrow(values, StartWith(previous, values), minimums, areDeltas), mask, width);
            for (i = BitPacker.Group; i <= block.Length - BitPacker.Group; i += BitPacker.Group)
            {
                to = ref Unsafe.Add(ref to, width);
                WriteGroup(ref to, Narrow(Load(ref first, i), Load(ref first, i - 1), minimums, areDeltas), mask, width);
            }

            to = ref Unsafe.Add(ref to, width);
        }

        if (i < block.Length)
        {
            previous = i == 0 ? previous : block[i - 1];
            WriteRest(block[i..], previous, minimum, width, areDeltas, ref to);
        }
    }

    // Not inlined: in the same method as the loop, the JIT would not keep its vectors in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteRest(ReadOnlySpan<T> rest, T previous, T minimum, int width, bool areDeltas, ref byte to)
    {
        ulong first = 0;
        ulong second = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            ulong residual = ushort.CreateTruncating(rest[i] - minimum - (areDeltas ? previous : T.Zero));
            previous = rest[i];
            if (i < 4)
            {
                first |= residual << (i * width);
            }
            else
            {
                second |= residual << ((i - 4) * width);
            }
        }

        Store(ref to, first, second, width);
    }

    private static ulong MaskOf(int width) => 0x0001000100010001UL * (uint)((1 << width) - 1);

    /// <summary>Loads eight values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Load(ref T first, int index) => Unsafe.SizeOf<T>() == sizeof(long)
        ? Vector512.LoadUnsafe(ref first, (nuint)index)
        : Vector256.LoadUnsafe(ref first, (nuint)index).ToVector512Unsafe();

    /// <summary>Returns the previous value followed by the first seven of eight values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> StartWith(T previous, Vector512<T> values) => Unsafe.SizeOf<T>() == sizeof(long)
        ? Avx512F.AlignRight64(values.As<T, long>(), Vector512.Create(previous).As<T, long>(), 7).As<long, T>()
        : Avx512F.VL.AlignRight32(values.GetLower().As<T, int>(), Vector256.Create(previous).As<T, int>(), 7).As<int, T>().ToVector512Unsafe();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteGroup(ref byte to, Vector128<ushort> words, ulong mask, int width)
    {
        ulong first = Bmi2.X64.ParallelBitExtract(words.AsUInt64()[0], mask);
        ulong second = Bmi2.X64.ParallelBitExtract(words.AsUInt64()[1], mask);
        Store(ref to, first, second, width);
    }

    // If the width is odd, the second group of four starts in the middle of a byte, and is written over the end of the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref byte to, ulong first, ulong second, int width)
    {
        StatePrimitives.WriteUInt64(ref to, first);
        StatePrimitives.WriteUInt64(
            ref Unsafe.Add(ref to, width >> 1),
            width == MaxWidth ? second : (first >> (8 * (width >> 1))) | (second << (4 * (width & 1))));
    }

    /// <summary>Returns the residuals of eight values in 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Narrow(Vector512<T> values, Vector512<T> before, Vector512<T> minimums, bool areDeltas)
    {
        values -= minimums;
        values -= areDeltas ? before : Vector512<T>.Zero;
        return Unsafe.SizeOf<T>() == sizeof(long)
            ? Avx512F.ConvertToVector128Int16(values.As<T, long>()).AsUInt16()
            : Avx512F.VL.ConvertToVector128Int16(values.GetLower().As<T, int>()).AsUInt16();
    }
}
