using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// Up to 128 integers that are written together, and what the choice of their encoding rests on: the least and the most of
/// the values and of the steps to them. All arithmetic wraps around.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal readonly record struct IntegerBlock<T>(T LeastValue, T MostValue, T LeastStep, T MostStep)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The integers of a block, but for the last one.</summary>
    internal const int Length = 128;

    /// <summary>The code of the bits that a value takes above the least one.</summary>
    internal int ValueWidth => SegmentWidth.CodeOf(Bits(MostValue - LeastValue));

    /// <summary>The code of the bits that a step takes above the least one.</summary>
    internal int StepWidth => StepWidthAbove(LeastStep);

    /// <summary>The code of the bits that a step takes above another one.</summary>
    internal int StepWidthAbove(T other) => SegmentWidth.CodeOf(Bits(MostStep - other));

    /// <summary>The bits of an integer as a number without a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Bits(T value) => ulong.CreateTruncating(value) & (ulong.MaxValue >> (64 - (8 * Unsafe.SizeOf<T>())));

    /// <summary>Measures a block.</summary>
    /// <param name="values">The values.</param>
    /// <param name="previous">The value before them.</param>
    internal static IntegerBlock<T> Measure(ReadOnlySpan<T> values, T previous)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        if (!WidePacker<T>.CanMeasure(values.Length) || !WidePacker<T>.TryMeasureSteps(values, previous, out T leastStep, out T mostStep))
        {
            (leastStep, mostStep) = Extremes(ref first, values.Length, first - previous, areSteps: true);
        }

        return Measure(values, leastStep, mostStep);
    }

    private static IntegerBlock<T> Measure(ReadOnlySpan<T> values, T leastStep, T mostStep)
    {
        ref T first = ref MemoryMarshal.GetReference(values);

        // Where values ascend the ends are known. Steps so short cannot wrap around twice, and wrap around once to something less.
        if (leastStep >= T.Zero && mostStep <= T.CreateTruncating(Lane<T>.Max / Length) && values[^1] >= first)
        {
            return new(first, values[^1], leastStep, mostStep);
        }

        (T leastValue, T mostValue) = Extremes(ref first, values.Length, first, areSteps: false);
        return new(leastValue, mostValue, leastStep, mostStep);
    }

    /// <summary>The least and the most of the values, or of the steps to them, and of another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Least, T Most) Extremes(ref T first, int length, T other, [ConstantExpected] bool areSteps)
    {
        int i = 1;
        if (Vector512.IsHardwareAccelerated && length > Vector512<T>.Count)
        {
            Vector512<T> least = Vector512.Create(other), most = least;
            for (int last = length - Vector512<T>.Count; ; i = Math.Min(i + Vector512<T>.Count, last))
            {
                Vector512<T> item = Vector512.LoadUnsafe(ref first, (nuint)i);
                item -= areSteps ? Vector512.LoadUnsafe(ref first, (nuint)i - 1) : Vector512<T>.Zero;
                least = Vector512.Min(least, item);
                most = Vector512.Max(most, item);
                if (i == last)
                {
                    return (
                        Least(Vector256.Min(least.GetLower(), least.GetUpper())),
                        Most(Vector256.Max(most.GetLower(), most.GetUpper())));
                }
            }
        }

        if (Vector256.IsHardwareAccelerated && length > Vector256<T>.Count)
        {
            Vector256<T> least = Vector256.Create(other), most = least;
            for (int last = length - Vector256<T>.Count; ; i = Math.Min(i + Vector256<T>.Count, last))
            {
                Vector256<T> item = Vector256.LoadUnsafe(ref first, (nuint)i);
                item -= areSteps ? Vector256.LoadUnsafe(ref first, (nuint)i - 1) : Vector256<T>.Zero;
                least = Vector256.Min(least, item);
                most = Vector256.Max(most, item);
                if (i == last)
                {
                    return (Least(least), Most(most));
                }
            }
        }

        (T leastOne, T mostOne) = (other, other);
        for (; i < length; i++)
        {
            T item = Unsafe.Add(ref first, i);
            item -= areSteps ? Unsafe.Add(ref first, i - 1) : T.Zero;
            leastOne = T.Min(leastOne, item);
            mostOne = T.Max(mostOne, item);
        }

        return (leastOne, mostOne);
    }

    // Lane by lane, each comparison would be a branch that nobody can predict.
    private static T Least(Vector256<T> lanes)
    {
        Vector128<T> least = Vector128.Min(lanes.GetLower(), lanes.GetUpper());
        least = Vector128.Min(least, SwapHalves(least));
        return Vector128.Min(least, SwapNeighbours(least)).ToScalar();
    }

    private static T Most(Vector256<T> lanes)
    {
        Vector128<T> most = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        most = Vector128.Max(most, SwapHalves(most));
        return Vector128.Max(most, SwapNeighbours(most)).ToScalar();
    }

    private static Vector128<T> SwapHalves(Vector128<T> lanes) =>
        Vector128.Shuffle(lanes.AsUInt64(), Vector128.Create(1UL, 0)).As<ulong, T>();

    private static Vector128<T> SwapNeighbours(Vector128<T> lanes) => Unsafe.SizeOf<T>() == sizeof(long)
        ? lanes
        : Vector128.Shuffle(lanes.AsUInt32(), Vector128.Create(1u, 0, 3, 2)).As<uint, T>();
}
