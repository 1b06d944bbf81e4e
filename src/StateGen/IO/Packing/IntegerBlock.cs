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
    internal int StepWidth => SegmentWidth.CodeOf(Bits(MostStep - LeastStep));

    /// <summary>The bits of an integer as a number without a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Bits(T value) => ulong.CreateTruncating(value) & (ulong.MaxValue >> (64 - (8 * Unsafe.SizeOf<T>())));

    /// <summary>Measures a block.</summary>
    /// <param name="values">The values.</param>
    /// <param name="previous">The value before them.</param>
    internal static IntegerBlock<T> Measure(ReadOnlySpan<T> values, T previous)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        T leastValue = first, mostValue = first, leastStep = first - previous, mostStep = leastStep;
        if (Vector512.IsHardwareAccelerated && values.Length > Vector512<T>.Count)
        {
            return MeasureWide(ref first, values.Length - Vector512<T>.Count, leastStep);
        }

        int i = 1;
        if (Vector256.IsHardwareAccelerated && values.Length > Vector256<T>.Count)
        {
            Vector256<T> leastValues = Vector256.Create(first), mostValues = leastValues;
            Vector256<T> leastSteps = Vector256.Create(leastStep), mostSteps = leastSteps;
            for (int last = values.Length - Vector256<T>.Count; ; i = Math.Min(i + Vector256<T>.Count, last))
            {
                Vector256<T> value = Vector256.LoadUnsafe(ref first, (nuint)i);
                Vector256<T> step = value - Vector256.LoadUnsafe(ref first, (nuint)i - 1);
                leastValues = Vector256.Min(leastValues, value);
                mostValues = Vector256.Max(mostValues, value);
                leastSteps = Vector256.Min(leastSteps, step);
                mostSteps = Vector256.Max(mostSteps, step);
                if (i == last)
                {
                    break;
                }
            }

            return new(Least(leastValues), Most(mostValues), Least(leastSteps), Most(mostSteps));
        }

        for (; i < values.Length; i++)
        {
            T value = Unsafe.Add(ref first, i);
            T step = value - Unsafe.Add(ref first, i - 1);
            leastValue = T.Min(leastValue, value);
            mostValue = T.Max(mostValue, value);
            leastStep = T.Min(leastStep, step);
            mostStep = T.Max(mostStep, step);
        }

        return new(leastValue, mostValue, leastStep, mostStep);
    }

    private static IntegerBlock<T> MeasureWide(ref T first, int last, T firstStep)
    {
        Vector512<T> leastValues = Vector512.Create(first), mostValues = leastValues;
        Vector512<T> leastSteps = Vector512.Create(firstStep), mostSteps = leastSteps;
        for (int i = 1; ; i = Math.Min(i + Vector512<T>.Count, last))
        {
            Vector512<T> value = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512<T> step = value - Vector512.LoadUnsafe(ref first, (nuint)i - 1);
            leastValues = Vector512.Min(leastValues, value);
            mostValues = Vector512.Max(mostValues, value);
            leastSteps = Vector512.Min(leastSteps, step);
            mostSteps = Vector512.Max(mostSteps, step);
            if (i == last)
            {
                return new(
                    Least(Vector256.Min(leastValues.GetLower(), leastValues.GetUpper())),
                    Most(Vector256.Max(mostValues.GetLower(), mostValues.GetUpper())),
                    Least(Vector256.Min(leastSteps.GetLower(), leastSteps.GetUpper())),
                    Most(Vector256.Max(mostSteps.GetLower(), mostSteps.GetUpper())));
            }
        }
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
