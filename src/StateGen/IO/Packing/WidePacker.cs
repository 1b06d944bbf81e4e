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
    /// Measures the steps of a block, if all of them are positive ones of 31 bits: in halves of their lanes, where comparing takes a
    /// third of the time.
    /// </summary>
    internal static bool TryMeasureSteps(ReadOnlySpan<T> block, T previous, out T least, out T most)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        StepRange range = StepRange.None;
        Vector512<T> last = Vector512.Create(previous);
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group / 2)
        {
            range.Add(Numbers(ref first, i, ref last, areSteps: true, ref range));
        }

        (least, most) = (range.Least, range.Most);
        return range.IsKnown;
    }

    /// <summary>Packs what the values of a block are above the least one.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T least, int width, ref byte to)
    {
        if (width == SegmentWidth.Code32)
        {
            WriteWholeValues(block, least, ref to);
        }
        else
        {
            Write(block, default, least, width, areSteps: false, measures: false, ref to, out _, out _);
        }
    }

    /// <summary>Packs what the steps to the values of a block are above the least one.</summary>
    internal static void WriteSteps(ReadOnlySpan<T> block, T previous, T least, int width, ref byte to)
    {
        if (width == SegmentWidth.Code32)
        {
            TryWriteWholeSteps(block, previous, least, ref to, out _, out _);
        }
        else
        {
            Write(block, previous, least, width, areSteps: true, measures: false, ref to, out _, out _);
        }
    }

    /// <summary>Packs steps as if they fitted, and measures them on the way: the caller sees whether they did.</summary>
    /// <returns>Whether they could be measured.</returns>
    internal static bool TryWriteSteps(
        ReadOnlySpan<T> block, T previous, T least, int width, ref byte to, out T leastStep, out T mostStep) => width == SegmentWidth.Code32
            ? TryWriteWholeSteps(block, previous, least, ref to, out leastStep, out mostStep)
            : TryWritePackedSteps(block, previous, least, width, ref to, out leastStep, out mostStep);

    // Each loop is a method of its own: two in one would not have all of their vectors in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryWritePackedSteps(
        ReadOnlySpan<T> block, T previous, T least, int width, ref byte to, out T leastStep, out T mostStep) =>
        Write(block, previous, least, width, areSteps: true, measures: true, ref to, out leastStep, out mostStep);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryWriteWholeSteps(ReadOnlySpan<T> block, T previous, T least, ref byte to, out T leastStep, out T mostStep) =>
        WriteWhole(block, previous, least, areSteps: true, measures: true, ref to, out leastStep, out mostStep);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteWholeValues(ReadOnlySpan<T> block, T least, ref byte to) =>
        WriteWhole(block, default, least, areSteps: false, measures: false, ref to, out _, out _);

    // Numbers of 32 bits stand as they lie in a register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool WriteWhole(
        ReadOnlySpan<T> block,
        T previous,
        T least,
        [ConstantExpected] bool areSteps,
        [ConstantExpected] bool measures,
        ref byte to,
        out T leastStep,
        out T mostStep)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        StepRange range = StepRange.None;
        Vector512<T> last = Vector512.Create(previous);
        Vector512<uint> leasts = Vector512.Create(uint.CreateTruncating(least));
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group / 2)
        {
            Vector512<uint> numbers = Numbers(ref first, i, ref last, areSteps, ref range);
            if (measures)
            {
                range.Add(numbers);
            }

            (numbers - leasts).AsByte().StoreUnsafe(ref to, (nuint)(sizeof(uint) * i));
        }

        (leastStep, mostStep) = measures ? (range.Least, range.Most) : default;
        return measures && range.IsKnown;
    }

    // Two numbers are joined to a pair of up to 32 bits, two of these to a four of up to 64, and those to an eight in 16 bytes, of which
    // it fills as many as a number has bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Write(
        ReadOnlySpan<T> block,
        T previous,
        T least,
        int width,
        [ConstantExpected] bool areSteps,
        [ConstantExpected] bool measures,
        ref byte to,
        out T leastStep,
        out T mostStep)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        StepRange range = StepRange.None;
        Vector512<T> last = Vector512.Create(previous);
        Vector512<uint> leasts = Vector512.Create(uint.CreateTruncating(least));
        Vector512<ulong> lowHalf = Vector512.Create((ulong)uint.MaxValue);
        Vector512<ulong> upwards = Vector512.Create(Vector256.Create(Vector128.Create(4 * (ulong)width, 64)));
        Vector512<ulong> downwards = Vector512.Create(Vector256.Create(Vector128.Create(0, 64 - (4 * (ulong)width))));
        Vector512<byte> filled = Vector512.LessThan(Vector512<byte>.Indices & Vector512.Create((byte)15), Vector512.Create((byte)width));
        for (int i = 0; i < IntegerBlock<T>.Length; i += Group)
        {
            Vector512<uint> numbers = Numbers(ref first, i, ref last, areSteps, ref range);
            Vector512<uint> moreNumbers = Numbers(ref first, i + (Group / 2), ref last, areSteps, ref range);
            if (measures)
            {
                range.Add(numbers);
                range.Add(moreNumbers);
            }

            Vector512<ulong> pairs = Pairs(numbers - leasts, lowHalf, width);
            Vector512<ulong> morePairs = Pairs(moreNumbers - leasts, lowHalf, width);
            Vector512<ulong> both = Avx512F.PermuteVar16x32x2(pairs.AsInt32(), LowHalves, morePairs.AsInt32()).AsUInt64();
            Vector512<ulong> fours = (both & lowHalf) | ((both >> 32) << (2 * width));
            Vector512<ulong> swapped = Avx512F.Shuffle(fours.AsInt32(), 0b01_00_11_10).AsUInt64();
            Vector512<ulong> eights = Avx512F.ShiftLeftLogicalVariable(swapped, upwards) | Avx512F.ShiftRightLogicalVariable(fours, downwards);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, filled, eights.AsByte()).StoreUnsafe(ref to);
            to = ref Unsafe.Add(ref to, 4 * width);
        }

        (leastStep, mostStep) = measures ? (range.Least, range.Most) : default;
        return measures && range.IsKnown;
    }

    // The lower number has no bits that the upper one is shifted over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Pairs(Vector512<uint> numbers, Vector512<ulong> lowHalf, int width) =>
        (numbers.AsUInt64() & lowHalf) | (numbers.AsUInt64() >> (32 - width));

    /// <summary>The low 32 bits of sixteen values, or of the steps to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Numbers(
        ref T first, int index, ref Vector512<T> last, [ConstantExpected] bool areSteps, ref StepRange range)
    {
        Vector512<T> lower = Next(ref first, index, ref last, areSteps);
        if (Unsafe.SizeOf<T>() == sizeof(int))
        {
            return lower.As<T, uint>();
        }

        Vector512<T> upper = Next(ref first, index + Vector512<T>.Count, ref last, areSteps);
        range.Whole |= lower | upper;
        return Avx512F.PermuteVar16x32x2(lower.As<T, int>(), LowHalves, upper.As<T, int>()).AsUInt32();
    }

    /// <summary>Values, or the steps to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Next(ref T first, int index, ref Vector512<T> last, [ConstantExpected] bool areSteps)
    {
        Vector512<T> values = Vector512.LoadUnsafe(ref first, (nuint)(uint)index);
        if (!areSteps)
        {
            return values;
        }

        Vector512<T> before = Unsafe.SizeOf<T>() == sizeof(long)
            ? Avx512F.AlignRight64(values.As<T, long>(), last.As<T, long>(), 7).As<long, T>()
            : Avx512F.AlignRight32(values.As<T, int>(), last.As<T, int>(), 15).As<int, T>();
        last = values;
        return values - before;
    }

    /// <summary>The least and the most of steps, of which those of 64 bits are positive ones of 31 bits.</summary>
    private struct StepRange
    {
        /// <summary>All bits of the steps of 64 bits.</summary>
        internal Vector512<T> Whole;

        private Vector512<uint> _least;
        private Vector512<uint> _most;

        internal static StepRange None => new() { _least = Vector512<uint>.AllBitsSet };

        internal readonly bool IsKnown => (Whole & Vector512.Create(T.CreateTruncating(~(ulong)int.MaxValue))) == Vector512<T>.Zero;

        internal readonly T Least => Signed(Reduce(_least, areMost: false));

        internal readonly T Most => Signed(Reduce(_most, areMost: true));

        // Those of 32 bits have a sign, which is turned over for a comparison without one.
        private static uint Sign => Unsafe.SizeOf<T>() == sizeof(int) ? 1u << 31 : 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(Vector512<uint> steps)
        {
            steps ^= Vector512.Create(Sign);
            _least = Vector512.Min(_least, steps);
            _most = Vector512.Max(_most, steps);
        }

        private static T Signed(uint step) => T.CreateTruncating(step ^ Sign);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Reduce(Vector512<uint> lanes, [ConstantExpected] bool areMost)
        {
            Vector256<uint> eight = areMost ? Vector256.Max(lanes.GetLower(), lanes.GetUpper()) : Vector256.Min(lanes.GetLower(), lanes.GetUpper());
            Vector128<uint> four = Better(eight.GetLower(), eight.GetUpper(), areMost);
            four = Better(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)), areMost);
            return Better(four, Vector128.Shuffle(four, Vector128.Create(1u, 0, 3, 2)), areMost).ToScalar();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<uint> Better(Vector128<uint> left, Vector128<uint> right, [ConstantExpected] bool areMost) =>
            areMost ? Vector128.Max(left, right) : Vector128.Min(left, right);
    }
}
