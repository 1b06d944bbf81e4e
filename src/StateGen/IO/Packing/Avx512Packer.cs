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
internal static class Avx512Packer<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>How many integers are packed at once.</summary>
    private const int Group = 32;

    private const int MaxWidth = 16;

    /// <summary>The low halves of two vectors of 64-bit lanes, as <see cref="Avx512F.PermuteVar16x32x2(Vector512{int}, Vector512{int}, Vector512{int})"/> takes them.</summary>
    private static Vector512<int> LowHalves => Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);

    /// <summary>Whether the processor can measure so many integers here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanMeasure(int count) =>
        Avx512F.IsSupported && Unsafe.SizeOf<T>() == sizeof(long) && count == IntegerBlock<T>.Length;

    /// <summary>Whether the processor can pack so many integers here.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="width">The code of their width.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPack(int count, int width) =>
        Avx512Vbmi2.IsSupported && BitConverter.IsLittleEndian && count == IntegerBlock<T>.Length && width is (> 0 and <= MaxWidth) or SegmentWidth.Code32;

    /// <summary>
    /// Measures the deltas of a block, if all of them are positive ones of 31 bits: in halves of their lanes, where comparing takes a
    /// third of the time.
    /// </summary>
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

    /// <summary>Packs what the values of a block are above the minimum.</summary>
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

    /// <summary>Packs what the deltas to the values of a block are above the minimum.</summary>
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

    /// <summary>Packs deltas as if they fitted, and measures them on the way: the caller sees whether they did.</summary>
    /// <returns>Whether they could be measured.</returns>
    internal static bool TryWriteDeltas(
        ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to, out T minimumDelta, out T maximumDelta) =>
        width == SegmentWidth.Code32
            ? TryWriteWholeDeltas(block, previous, minimum, ref to, out minimumDelta, out maximumDelta)
            : TryWritePackedDeltas(block, previous, minimum, width, ref to, out minimumDelta, out maximumDelta);

    // Each loop is a method of its own: two in one would not have all of their vectors in registers.
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

    // Numbers of 32 bits are stored as a register has them.
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

    // Two numbers are joined to a pair of up to 32 bits, and two of these to a four of up to 64. Where a four ends within a byte, two of
    // them are joined to an eight in 16 bytes, which ends with one. Shifts are by vectors: by a number they take twice as long.
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

    /// <summary>Joins the halves of each lane: the upper one is shifted down to the end of the lower one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Join(Vector512<ulong> halves, Vector512<ulong> lower, Vector512<ulong> downwards) =>
        Vector512.ConditionalSelect(lower, halves, Avx512F.ShiftRightLogicalVariable(halves, downwards));

    /// <summary>The low 32 bits of sixteen values, or of the deltas to them.</summary>
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

    /// <summary>Values, or the deltas to them.</summary>
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
