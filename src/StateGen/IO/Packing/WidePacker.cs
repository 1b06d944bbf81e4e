using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>
/// Measures and packs whole blocks, 16 and 32 integers at once: for processors that can move any byte of 64 anywhere. The bytes are
/// those that <see cref="BlockPacker{T}"/> and <see cref="BitPacker"/> write.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class WidePacker<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>How many integers are packed at once.</summary>
    private const int Group = 32;

    private const int MaxWidth = 16;

    /// <summary>The low halves of two vectors of 64-bit lanes, as <see cref="Avx512F.PermuteVar16x32x2(Vector512{int}, Vector512{int}, Vector512{int})"/> takes them.</summary>
    private static Vector512<int> LowHalves => Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);

    /// <summary>Whether the processor can measure so many integers here, which are fewer than those of the block only at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanMeasure(int count) =>
        Avx512F.IsSupported && Unsafe.SizeOf<T>() == sizeof(long) && count == IntegerBlock<T>.Length;

    /// <summary>Whether the processor can pack so many integers here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPack(int count, int width) =>
        Avx512Vbmi2.IsSupported && BitConverter.IsLittleEndian && count == IntegerBlock<T>.Length && width is > 0 and <= MaxWidth;

    /// <summary>
    /// Measures the steps of a block, if all of them are positive ones of 31 bits: in halves of their lanes, where comparing takes a
    /// third of the time.
    /// </summary>
    internal static bool TryMeasureSteps(ReadOnlySpan<T> block, T previous, out T least, out T most)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        Vector512<T> all = Vector512<T>.Zero;
        Vector512<uint> low = Vector512<uint>.AllBitsSet;
        Vector512<uint> high = Vector512<uint>.Zero;
        for (int i = 0; i < IntegerBlock<T>.Length; i += 2 * Vector512<T>.Count)
        {
            Vector512<T> lower = Load(ref first, i) - Before(ref first, i, previous);
            Vector512<T> upper = Load(ref first, i + Vector512<T>.Count) - Load(ref first, i + Vector512<T>.Count - 1);
            all |= lower | upper;
            Vector512<uint> steps = Narrow(lower, upper);
            low = Vector512.Min(low, steps);
            high = Vector512.Max(high, steps);
        }

        (least, most) = (T.CreateTruncating(Least(low)), T.CreateTruncating(Most(high)));
        return (all & Vector512.Create(T.CreateTruncating(~(ulong)int.MaxValue))) == Vector512<T>.Zero;
    }

    /// <summary>Packs what the values of a block are above the least one.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T least, int width, ref byte to) =>
        Write(block, default, least, width, areSteps: false, ref to);

    /// <summary>Packs what the steps to the values of a block are above the least one.</summary>
    internal static void WriteSteps(ReadOnlySpan<T> block, T previous, T least, int width, ref byte to) =>
        Write(block, previous, least, width, areSteps: true, ref to);

    // Two numbers are joined to a pair of up to 32 bits, two of these to a four of up to 64, and those to an eight in 16 bytes, of which
    // it fills as many as a number has bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ReadOnlySpan<T> block, T previous, T least, int width, [ConstantExpected] bool areSteps, ref byte to)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        Vector512<uint> leasts = Vector512.Create(uint.CreateTruncating(least));
        Vector512<ulong> lowHalf = Vector512.Create((ulong)uint.MaxValue);
        Vector512<ulong> upwards = Vector512.Create(Vector256.Create(Vector128.Create(4 * (ulong)width, 64)));
        Vector512<ulong> downwards = Vector512.Create(Vector256.Create(Vector128.Create(0, 64 - (4 * (ulong)width))));
        Vector512<byte> filled = Vector512.LessThan(Vector512<byte>.Indices & Vector512.Create((byte)15), Vector512.Create((byte)width));
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group)
        {
            Vector512<ulong> pairs = Pairs(Numbers(ref first, i, previous, areSteps) - leasts, lowHalf, width);
            Vector512<ulong> morePairs = Pairs(Numbers(ref first, i + (Group / 2), previous, areSteps) - leasts, lowHalf, width);
            Vector512<ulong> both = Avx512F.PermuteVar16x32x2(pairs.AsInt32(), LowHalves, morePairs.AsInt32()).AsUInt64();
            Vector512<ulong> fours = (both & lowHalf) | ((both >> 32) << (2 * width));
            Vector512<ulong> swapped = Avx512F.Shuffle(fours.AsInt32(), 0b01_00_11_10).AsUInt64();
            Vector512<ulong> eights = Avx512F.ShiftLeftLogicalVariable(swapped, upwards) | Avx512F.ShiftRightLogicalVariable(fours, downwards);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, filled, eights.AsByte()).StoreUnsafe(ref to);
            to = ref Unsafe.Add(ref to, 4 * width);
        }
    }

    // The lower number has no bits that the upper one is shifted over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Pairs(Vector512<uint> numbers, Vector512<ulong> lowHalf, int width) =>
        (numbers.AsUInt64() & lowHalf) | (numbers.AsUInt64() >> (32 - width));

    /// <summary>The low 32 bits of sixteen values, or of the steps to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Numbers(ref T first, int index, T previous, [ConstantExpected] bool areSteps)
    {
        Vector512<T> lower = Load(ref first, index);
        lower -= areSteps ? Before(ref first, index, previous) : Vector512<T>.Zero;
        if (Unsafe.SizeOf<T>() == sizeof(int))
        {
            return lower.As<T, uint>();
        }

        Vector512<T> upper = Load(ref first, index + Vector512<T>.Count);
        upper -= areSteps ? Load(ref first, index + Vector512<T>.Count - 1) : Vector512<T>.Zero;
        return Narrow(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Narrow(Vector512<T> lower, Vector512<T> upper) =>
        Avx512F.PermuteVar16x32x2(lower.As<T, int>(), LowHalves, upper.As<T, int>()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Load(ref T first, int index) => Vector512.LoadUnsafe(ref first, (nuint)(uint)index);

    /// <summary>The values before those from an index on; only the first of all is not in the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Before(ref T first, int index, T previous)
    {
        if (index > 0)
        {
            return Load(ref first, index - 1);
        }

        Vector512<T> values = Load(ref first, 0);
        return Unsafe.SizeOf<T>() == sizeof(long)
            ? Avx512F.AlignRight64(values.As<T, long>(), Vector512.Create(previous).As<T, long>(), 7).As<long, T>()
            : Avx512F.AlignRight32(values.As<T, int>(), Vector512.Create(previous).As<T, int>(), 15).As<int, T>();
    }

    private static uint Least(Vector512<uint> lanes)
    {
        Vector256<uint> eight = Vector256.Min(lanes.GetLower(), lanes.GetUpper());
        Vector128<uint> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        four = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2))).ToScalar();
    }

    private static uint Most(Vector512<uint> lanes)
    {
        Vector256<uint> eight = Vector256.Max(lanes.GetLower(), lanes.GetUpper());
        Vector128<uint> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        four = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2))).ToScalar();
    }
}
