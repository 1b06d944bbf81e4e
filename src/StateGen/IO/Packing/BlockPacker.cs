using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>
/// Takes residuals of a block and packs them in one pass, eight at once, without a stop in memory between: as 16 bits each, of
/// which one instruction takes the low ones of four together. Processors with AVX-512 have it, and have it fast.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class BlockPacker<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MaxWidth = 16;

    /// <summary>Whether the processor can; otherwise residuals are taken first and packed then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Can(int width) =>
        Avx512F.VL.IsSupported && Bmi2.X64.IsSupported && BitConverter.IsLittleEndian && width is > 0 and <= MaxWidth;

    /// <summary>Packs what values are above the least one.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T least, int width, ref byte to) =>
        Write(block, default, least, width, areSteps: false, ref to);

    /// <summary>Packs what the steps to values are above the least one.</summary>
    internal static void WriteSteps(ReadOnlySpan<T> block, T previous, T least, int width, ref byte to) =>
        Write(block, previous, least, width, areSteps: true, ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ReadOnlySpan<T> block, T previous, T least, int width, [ConstantExpected] bool areSteps, ref byte to)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        ulong mask = 0x0001000100010001UL * (uint)((1 << width) - 1);
        int middle = width >> 1;
        int shift = 4 * (width & 1);
        Vector512<T> leasts = Vector512.Create(least);
        Vector512<T> before = Vector512.Create(previous);
        int i = 0;
        for (; i <= block.Length - BitPacker.Group; i += BitPacker.Group)
        {
            Vector512<T> values = Unsafe.SizeOf<T>() == sizeof(long)
                ? Vector512.LoadUnsafe(ref first, (nuint)i)
                : Vector512.Create(Vector256.LoadUnsafe(ref first, (nuint)i), default);
            WriteGroup(ref to, Narrow(values, before, leasts, areSteps), mask, width, middle, shift);
            before = values;
            to = ref Unsafe.Add(ref to, width);
        }

        if (i < block.Length)
        {
            Vector128<ushort> words = Narrow(LoadRest(block[i..]), before, leasts, areSteps);
            Vector128<ushort> isThere = Vector128.LessThan(Vector128<ushort>.Indices, Vector128.Create((ushort)(block.Length - i)));
            WriteGroup(ref to, words & isThere, mask, width, middle, shift);
        }
    }

    private static Vector512<T> LoadRest(ReadOnlySpan<T> rest)
    {
        Vector512<T> values = default;
        rest.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref values), Vector512<T>.Count));
        return values;
    }

    // The second four begin in the middle of a byte where the width is odd, and are written over the end of the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteGroup(ref byte to, Vector128<ushort> words, ulong mask, int width, int middle, int shift)
    {
        ulong first = Bmi2.X64.ParallelBitExtract(words.AsUInt64()[0], mask);
        ulong second = Bmi2.X64.ParallelBitExtract(words.AsUInt64()[1], mask);
        StatePrimitives.WriteUInt64(ref to, first);
        StatePrimitives.WriteUInt64(ref Unsafe.Add(ref to, middle), width == MaxWidth ? second : (first >> (8 * middle)) | (second << shift));
    }

    /// <summary>The residuals of eight values, in 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Narrow(Vector512<T> values, Vector512<T> before, Vector512<T> leasts, bool areSteps)
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            Vector512<long> wide = values.As<T, long>();
            wide -= areSteps ? Avx512F.AlignRight64(wide, before.As<T, long>(), 7) + leasts.As<T, long>() : leasts.As<T, long>();
            return Avx512F.ConvertToVector128Int16(wide).AsUInt16();
        }

        Vector256<int> narrow = values.GetLower().As<T, int>();
        Vector256<int> subtracted = leasts.GetLower().As<T, int>();
        narrow -= areSteps ? Avx512F.VL.AlignRight32(narrow, before.GetLower().As<T, int>(), 7) + subtracted : subtracted;
        return Avx512F.VL.ConvertToVector128Int16(narrow).AsUInt16();
    }
}
