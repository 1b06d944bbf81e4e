using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StateGen.IO.Packing;

/// <summary>Measures and packs blocks, eight integers at once, in one pass without a buffer.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class Avx2Packer<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Returns whether the processor can pack residuals of a width.</summary>
    /// <param name="width">The code of the width.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanPack(int width) => Avx2BitPacker.Can(width);

    /// <summary>Returns whether the processor can measure so many integers here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanMeasure(int count) => Avx2.IsSupported && count >= BitPacker.Group;

    /// <summary>Packs what values are above the minimum.</summary>
    internal static void WriteValues(ReadOnlySpan<T> block, T minimum, int width, ref byte to)
    {
        DeltaRange<T> none = DeltaRange<T>.None;
        Write(block, default, minimum, width, areDeltas: false, measures: false, ref to, ref none);
    }

    /// <summary>Packs what the deltas to values are above the minimum.</summary>
    internal static void WriteDeltas(ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to)
    {
        DeltaRange<T> none = DeltaRange<T>.None;
        Write(block, previous, minimum, width, areDeltas: true, measures: false, ref to, ref none);
    }

    /// <summary>Packs the deltas of whole groups as if they fitted, and measures them on the way: the caller sees whether they did.</summary>
    /// <returns>Whether they could be measured.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryWriteDeltas(
        ReadOnlySpan<T> block, T previous, T minimum, int width, ref byte to, out T minimumDelta, out T maximumDelta)
    {
        DeltaRange<T> range = DeltaRange<T>.None;
        Write(block, previous, minimum, width, areDeltas: true, measures: true, ref to, ref range);
        (minimumDelta, maximumDelta) = (range.Minimum, range.Maximum);
        return range.IsKnown;
    }

    /// <summary>Measures the deltas of a block, if those of 64 bits are positive ones of 31 bits: in halves of their lanes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryMeasureDeltas(ReadOnlySpan<T> block, T previous, out T minimum, out T maximum)
    {
        ref T first = ref MemoryMarshal.GetReference(block);
        DeltaRange<T> range = DeltaRange<T>.None;
        Vector256<T> values = Vector256.LoadUnsafe(ref first);
        Numbers(ref first, 0, values - StartWith(previous, values), areDeltas: true, measures: true, ref range);
        for (int i = BitPacker.Group; i < block.Length; i += BitPacker.Group)
        {
            // The last group ends with the block, and measures some deltas twice.
            int index = Math.Min(i, block.Length - BitPacker.Group);
            Numbers(ref first, index, Next(ref first, index, areDeltas: true), areDeltas: true, measures: true, ref range);
        }

        (minimum, maximum) = (range.Minimum, range.Maximum);
        return range.IsKnown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(
        ReadOnlySpan<T> block,
        T previous,
        T minimum,
        int width,
        [ConstantExpected] bool areDeltas,
        [ConstantExpected] bool measures,
        ref byte to,
        ref DeltaRange<T> range)
    {
        Avx2BitPacker packer = new(width);
        Vector256<uint> minimums = Vector256.Create(uint.CreateTruncating(minimum));
        ref T first = ref MemoryMarshal.GetReference(block);
        int i = 0;
        if (block.Length >= BitPacker.Group)
        {
            Vector256<T> values = Vector256.LoadUnsafe(ref first);
            values -= areDeltas ? StartWith(previous, values) : Vector256<T>.Zero;
            packer.Write(Numbers(ref first, 0, values, areDeltas, measures, ref range) - minimums, ref to);
            to = ref Unsafe.Add(ref to, width);
            for (i = BitPacker.Group; i <= block.Length - BitPacker.Group; i += BitPacker.Group)
            {
                packer.Write(Numbers(ref first, i, Next(ref first, i, areDeltas), areDeltas, measures, ref range) - minimums, ref to);
                to = ref Unsafe.Add(ref to, width);
            }
        }

        if (i < block.Length)
        {
            WriteRest(block[i..], i == 0 ? previous : block[i - 1], minimum, width, areDeltas, ref to);
        }
    }

    // Apart from the loop, whose vectors would not stay in registers beside a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteRest(ReadOnlySpan<T> rest, T previous, T minimum, int width, bool areDeltas, ref byte to)
    {
        Span<uint> numbers = stackalloc uint[BitPacker.Group];
        numbers.Clear();
        for (int i = 0; i < rest.Length; i++)
        {
            numbers[i] = uint.CreateTruncating(rest[i] - minimum - (areDeltas ? previous : T.Zero));
            previous = rest[i];
        }

        new Avx2BitPacker(width).Write(Vector256.Create<uint>(numbers), ref to);
    }

    /// <summary>The low 32 bits of eight values, or of the deltas to them.</summary>
    /// <param name="first">The first value of the block.</param>
    /// <param name="index">The index of the first of the eight.</param>
    /// <param name="lower">As many of them as a vector has.</param>
    /// <param name="areDeltas">Whether they are deltas.</param>
    /// <param name="measures">Whether they are measured.</param>
    /// <param name="range">The range that they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Numbers(
        ref T first,
        int index,
        Vector256<T> lower,
        [ConstantExpected] bool areDeltas,
        [ConstantExpected] bool measures,
        ref DeltaRange<T> range)
    {
        if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            if (measures)
            {
                range.Add(lower, lower, lower.As<T, uint>());
            }

            return lower.As<T, uint>();
        }

        // The low halves of two lanes of each: the order is restored after they were measured.
        Vector256<T> upper = Next(ref first, index + Vector256<T>.Count, areDeltas);
        Vector256<uint> numbers = Avx.Shuffle(lower.As<T, float>(), upper.As<T, float>(), 0b10_00_10_00).AsUInt32();
        if (measures)
        {
            range.Add(lower, upper, numbers);
        }

        return Avx2.Permute4x64(numbers.AsUInt64(), 0b11_01_10_00).AsUInt32();
    }

    /// <summary>Values, or the deltas to them. Those have a value before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Next(ref T first, int index, [ConstantExpected] bool areDeltas)
    {
        Vector256<T> values = Vector256.LoadUnsafe(ref first, (nuint)(uint)index);
        return areDeltas ? values - Vector256.LoadUnsafe(ref first, (nuint)(uint)(index - 1)) : values;
    }

    /// <summary>The value before, and all of a vector but the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> StartWith(T previous, Vector256<T> values) => Unsafe.SizeOf<T>() == sizeof(long)
        ? Avx2.Permute4x64(values.AsUInt64(), 0b10_01_00_00).As<ulong, T>().WithElement(0, previous)
        : Avx2.PermuteVar8x32(values.AsUInt32(), Vector256.Create(0u, 0, 1, 2, 3, 4, 5, 6)).As<uint, T>().WithElement(0, previous);
}
