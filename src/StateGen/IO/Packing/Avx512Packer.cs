using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>
/// Measures and packs whole blocks, 16 or 32 integers at a time, on processors with AVX-512. The bytes are the same that
/// <see cref="Residuals{T}"/> and <see cref="BitPacker"/> write.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class Avx512Packer<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The number of integers that are packed at once.</summary>
    private const int Group = 32;

    private const int MaxWidth = 16;

    /// <summary>
    /// The indexes for <see cref="Avx512F.PermuteVar16x32x2(Vector512{int}, Vector512{int}, Vector512{int})"/> that select the low halves of the
    /// 64-bit lanes of two vectors.
    /// </summary>
    private static Vector512<int> LowHalves => Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);

    /// <summary>Whether this class can measure a block of this length on this processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanMeasure(int count) =>
        Avx512F.IsSupported && Unsafe.SizeOf<T>() == sizeof(long) && count == IntegerBlock<T>.Length;

    /// <summary>Whether this class can pack a block of this length on this processor.</summary>
    /// <param name="count">The number of integers.</param>
    /// <param name="width">The code of their width.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPack(int count, int width) =>
        Avx512Vbmi2.IsSupported && BitConverter.IsLittleEndian && count == IntegerBlock<T>.Length && width is (> 0 and <= MaxWidth) or SegmentWidth.Code32;

    /// <summary>
    /// Measures the deltas of a block if none is negative and all fit in 31 bits. It uses the low halves of their lanes, where comparing takes a
    /// third of the time.
    /// </summary>
    /// <returns>Whether the deltas have this range.</returns>
    internal static bool TryMeasureDeltas(ReadOnlySpan<T> block, T previous, out T minimum, out T maximum)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        Avx512DeltaRange<T> range = Avx512DeltaRange<T>.None;
        Vector512<T> last = Vector512.Create(previous);
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group / 2)
        {
            Numbers(ref first, i, ref last, areDeltas: true, measures: true, ref range);
        }

        DeltaRange<T> known = range.Range;
        (minimum, maximum) = (known.Minimum, known.Maximum);
        return known.IsKnown;
    }

    /// <summary>Packs the differences between the values of a block and the minimum.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T minimum, int width, ref byte to)
    {
        if (width == SegmentWidth.Code32)
        {
            WriteWholeValues(block, minimum, ref to);
        }
        else
        {
            WritePackedValues(block, minimum, width, ref to);
        }
    }

    /// <summary>Packs the differences between the deltas of a block and the minimum.</summary>
    internal static void WriteDeltas(ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to)
    {
        if (width == SegmentWidth.Code32)
        {
            TryWriteWholeDeltas(block, previous, minimum, ref to, out _, out _);
        }
        else
        {
            WritePackedDeltas(block, previous, minimum, width, ref to);
        }
    }

    /// <summary>Packs deltas as if they fit the width, and measures them, so that the caller can check whether they do.</summary>
    /// <returns>Whether the deltas could be measured.</returns>
    internal static bool TryWriteDeltas(
        ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to, out T minimumDelta, out T maximumDelta) =>
        width == SegmentWidth.Code32
            ? TryWriteWholeDeltas(block, previous, minimum, ref to, out minimumDelta, out maximumDelta)
            : TryWritePackedDeltas(block, previous, minimum, width, ref to, out minimumDelta, out maximumDelta);

    // Each loop is in a method of its own: with two loops in one method, the JIT would not keep all vectors in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryWritePackedDeltas(
        ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to, out T minimumDelta, out T maximumDelta)
    {
        Avx512DeltaRange<T> range = Avx512DeltaRange<T>.None;
        WritePacked(block, previous, minimum, areDeltas: true, measures: true, width, ref to, ref range);
        DeltaRange<T> known = range.Range;
        (minimumDelta, maximumDelta) = (known.Minimum, known.Maximum);
        return known.IsKnown;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WritePackedDeltas(ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to)
    {
        Avx512DeltaRange<T> none = Avx512DeltaRange<T>.None;
        WritePacked(block, previous, minimum, areDeltas: true, measures: false, width, ref to, ref none);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WritePackedValues(ReadOnlySpan<T> block, T minimum, int width, ref byte to)
    {
        Avx512DeltaRange<T> none = Avx512DeltaRange<T>.None;
        WritePacked(block, default, minimum, areDeltas: false, measures: false, width, ref to, ref none);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryWriteWholeDeltas(ReadOnlySpan<T> block, T previous, T minimum, ref byte to, out T minimumDelta, out T maximumDelta)
    {
        Avx512DeltaRange<T> range = Avx512DeltaRange<T>.None;
        WriteWhole(block, previous, minimum, areDeltas: true, measures: true, ref to, ref range);
        DeltaRange<T> known = range.Range;
        (minimumDelta, maximumDelta) = (known.Minimum, known.Maximum);
        return known.IsKnown;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteWholeValues(ReadOnlySpan<T> block, T minimum, ref byte to)
    {
        Avx512DeltaRange<T> none = Avx512DeltaRange<T>.None;
        WriteWhole(block, default, minimum, areDeltas: false, measures: false, ref to, ref none);
    }

    // Numbers of 32 bits are stored as they are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteWhole(
        ReadOnlySpan<T> block,
        T previous,
        T minimum,
        [ConstantExpected] bool areDeltas,
        [ConstantExpected] bool measures,
        ref byte to,
        ref Avx512DeltaRange<T> range)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        Vector512<T> last = Vector512.Create(previous);
        Vector512<uint> minimums = Vector512.Create(uint.CreateTruncating(minimum));
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group / 2)
        {
            Vector512<uint> numbers = Numbers(ref first, i, ref last, areDeltas, measures, ref range);
            (numbers - minimums).AsByte().StoreUnsafe(ref to, (nuint)(sizeof(uint) * i));
        }
    }

    // Two numbers are joined to a pair of up to 32 bits, and two pairs to a group of four of up to 64 bits. If a group of four ends within a byte,
    // two of them are joined to a group of eight in 16 bytes, which ends at a byte. Shifts by vectors take half the time of shifts by a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePacked(
        ReadOnlySpan<T> block,
        T previous,
        T minimum,
        [ConstantExpected] bool areDeltas,
        [ConstantExpected] bool measures,
        int width,
        ref byte to,
        ref Avx512DeltaRange<T> range)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        Vector512<T> last = Vector512.Create(previous);
        Vector512<uint> minimums = Vector512.Create(uint.CreateTruncating(minimum));
        Vector512<ulong> pairDownwards = Vector512.Create(32 - (ulong)width);
        Vector512<ulong> fourDownwards = Vector512.Create(32 - (2 * (ulong)width));
        Vector512<ulong> lowerNumber = Vector512.Create((1UL << width) - 1);
        Vector512<ulong> lowerPair = Vector512.Create((1UL << (2 * width)) - 1);
        Vector512<ulong> upwards = Vector512.Create(Vector256.Create(Vector128.Create(4 * (ulong)width, 64)));
        Vector512<ulong> downwards = Vector512.Create(Vector256.Create(Vector128.Create(0, 64 - (4 * (ulong)width))));
        bool areWhole = width % 2 == 0;
        int bytes = areWhole ? sizeof(ulong) : 2 * sizeof(ulong);
        Vector512<byte> filled = Vector512.LessThan(
            Vector512<byte>.Indices & Vector512.Create((byte)(bytes - 1)), Vector512.Create((byte)(bytes * width / 16)));
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group)
        {
            Vector512<uint> numbers = Numbers(ref first, i, ref last, areDeltas, measures, ref range);
            Vector512<uint> moreNumbers = Numbers(ref first, i + (Group / 2), ref last, areDeltas, measures, ref range);
            Vector512<ulong> pairs = Join((numbers - minimums).AsUInt64(), lowerNumber, pairDownwards);
            Vector512<ulong> morePairs = Join((moreNumbers - minimums).AsUInt64(), lowerNumber, pairDownwards);
            Vector512<ulong> both = Avx512F.PermuteVar16x32x2(pairs.AsInt32(), LowHalves, morePairs.AsInt32()).AsUInt64();
            Vector512<ulong> packed = Join(both, lowerPair, fourDownwards);
            if (!areWhole)
            {
                Vector512<ulong> swapped = Avx512F.Shuffle(packed.AsInt32(), 0b01_00_11_10).AsUInt64();
                packed = Avx512F.ShiftLeftLogicalVariable(swapped, upwards) | Avx512F.ShiftRightLogicalVariable(packed, downwards);
            }

            Avx512Vbmi2.Compress(Vector512<byte>.Zero, filled, packed.AsByte()).StoreUnsafe(ref to);
            to = ref Unsafe.Add(ref to, 4 * width);
        }
    }

    /// <summary>Joins the numbers in the halves of each lane by shifting the upper one down to the end of the lower one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Join(Vector512<ulong> halves, Vector512<ulong> lower, Vector512<ulong> downwards) =>
        Vector512.ConditionalSelect(lower, halves, Avx512F.ShiftRightLogicalVariable(halves, downwards));

    /// <summary>Returns the low 32 bits of 16 values or deltas.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Numbers(
        ref T first,
        int index,
        ref Vector512<T> last,
        [ConstantExpected] bool areDeltas,
        [ConstantExpected] bool measures,
        ref Avx512DeltaRange<T> range)
    {
        Vector512<T> lower = Next(ref first, index, ref last, areDeltas);
        Vector512<uint> numbers = lower.As<T, uint>();
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            Vector512<T> upper = Next(ref first, index + Vector512<T>.Count, ref last, areDeltas);
            numbers = Avx512F.PermuteVar16x32x2(lower.As<T, int>(), LowHalves, upper.As<T, int>()).AsUInt32();
            range.AllBits |= lower | upper;
        }

        if (measures)
        {
            range.Add(numbers);
        }

        return numbers;
    }

    /// <summary>Returns one vector of values or deltas.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Next(ref T first, int index, ref Vector512<T> last, [ConstantExpected] bool areDeltas)
    {
        Vector512<T> values = Vector512.LoadUnsafe(ref first, (nuint)(uint)index);
        if (!areDeltas)
        {
            return values;
        }

        Vector512<T> before = Unsafe.SizeOf<T>() == sizeof(long)
            ? Avx512F.AlignRight64(values.As<T, long>(), last.As<T, long>(), 7).As<long, T>()
            : Avx512F.AlignRight32(values.As<T, int>(), last.As<T, int>(), 15).As<int, T>();
        last = values;
        return values - before;
    }
}
