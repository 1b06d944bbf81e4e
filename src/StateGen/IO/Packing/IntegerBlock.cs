using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// Measures a block of up to 128 integers, which are written together. The minimum and maximum of its values and deltas determine the
/// encoding. All arithmetic wraps around.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal readonly record struct IntegerBlock<T>(T MinimumValue, T MaximumValue, T MinimumDelta, T MaximumDelta)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The number of integers in each block but the last.</summary>
    internal const int Length = 128;

    /// <summary>The code of the width of the differences between the values and their minimum.</summary>
    internal int ValueWidth => SegmentWidth.CodeOf(Bits(MaximumValue - MinimumValue));

    /// <summary>The code of the width of the differences between the deltas and their minimum.</summary>
    internal int DeltaWidth => DeltaWidthAbove(MinimumDelta);

    /// <summary>Returns the code of the width of the differences between the deltas and another number.</summary>
    internal int DeltaWidthAbove(T other) => SegmentWidth.CodeOf(Bits(MaximumDelta - other));

    /// <summary>Returns the bits of an integer as an unsigned number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Bits(T value) => ulong.CreateTruncating(value) & (ulong.MaxValue >> (64 - (8 * Unsafe.SizeOf<T>())));

    /// <summary>Measures a block.</summary>
    /// <param name="values">The values.</param>
    /// <param name="previous">The value before them.</param>
    internal static IntegerBlock<T> Measure(ReadOnlySpan<T> values, T previous)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        if (!BlockPacker<T>.TryMeasureDeltas(values, previous, out T minimumDelta, out T maximumDelta))
        {
            (minimumDelta, maximumDelta) = Extremes(ref first, values.Length, first - previous, areDeltas: true);
        }

        return Measure(values, minimumDelta, maximumDelta);
    }

    private static IntegerBlock<T> Measure(ReadOnlySpan<T> values, T minimumDelta, T maximumDelta)
    {
        ref T first = ref MemoryMarshal.GetReference(values);

        // If values ascend, the first and the last are the extremes. Deltas this small cannot wrap around twice, and wrapping around once would make
        // the last value smaller than the first.
        if (minimumDelta >= T.Zero && maximumDelta <= T.CreateTruncating(Lane<T>.Max / Length) && values[^1] >= first)
        {
            return new(first, values[^1], minimumDelta, maximumDelta);
        }

        (T minimumValue, T maximumValue) = Extremes(ref first, values.Length, first, areDeltas: false);
        return new(minimumValue, maximumValue, minimumDelta, maximumDelta);
    }

    /// <summary>Returns the minimum and the maximum of the values or deltas, and of another number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Minimum, T Maximum) Extremes(ref T first, int length, T other, [ConstantExpected] bool areDeltas)
    {
        int i = 1;
        if (Vector512.IsHardwareAccelerated && length > Vector512<T>.Count)
        {
            Vector512<T> minimum = Vector512.Create(other), maximum = minimum;
            for (int last = length - Vector512<T>.Count; ; i = Math.Min(i + Vector512<T>.Count, last))
            {
                Vector512<T> item = Vector512.LoadUnsafe(ref first, (nuint)i);
                item -= areDeltas ? Vector512.LoadUnsafe(ref first, (nuint)i - 1) : Vector512<T>.Zero;
                minimum = Vector512.Min(minimum, item);
                maximum = Vector512.Max(maximum, item);
                if (i == last)
                {
                    return (
                        Minimum(Vector256.Min(minimum.GetLower(), minimum.GetUpper())),
                        Maximum(Vector256.Max(maximum.GetLower(), maximum.GetUpper())));
                }
            }
        }

        if (Vector256.IsHardwareAccelerated && length > Vector256<T>.Count)
        {
            Vector256<T> minimum = Vector256.Create(other), maximum = minimum;
            for (int last = length - Vector256<T>.Count; ; i = Math.Min(i + Vector256<T>.Count, last))
            {
                Vector256<T> item = Vector256.LoadUnsafe(ref first, (nuint)i);
                item -= areDeltas ? Vector256.LoadUnsafe(ref first, (nuint)i - 1) : Vector256<T>.Zero;
                minimum = Vector256.Min(minimum, item);
                maximum = Vector256.Max(maximum, item);
                if (i == last)
                {
                    return (Minimum(minimum), Maximum(maximum));
                }
            }
        }

        (T minimumOne, T maximumOne) = (other, other);
        for (; i < length; i++)
        {
            T item = Unsafe.Add(ref first, i);
            item -= areDeltas ? Unsafe.Add(ref first, i - 1) : T.Zero;
            minimumOne = T.Min(minimumOne, item);
            maximumOne = T.Max(maximumOne, item);
        }

        return (minimumOne, maximumOne);
    }

    // Reduced with vectors: lane by lane, each comparison would be an unpredictable branch.
    private static T Minimum(Vector256<T> lanes)
    {
        Vector128<T> minimum = Vector128.Min(lanes.GetLower(), lanes.GetUpper());
        minimum = Vector128.Min(minimum, SwapHalves(minimum));
        return Vector128.Min(minimum, SwapNeighbours(minimum)).ToScalar();
    }

    private static T Maximum(Vector256<T> lanes)
    {
        Vector128<T> maximum = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        maximum = Vector128.Max(maximum, SwapHalves(maximum));
        return Vector128.Max(maximum, SwapNeighbours(maximum)).ToScalar();
    }

    private static Vector128<T> SwapHalves(Vector128<T> lanes) =>
        Vector128.Shuffle(lanes.AsUInt64(), Vector128.Create(1UL, 0)).As<ulong, T>();

    private static Vector128<T> SwapNeighbours(Vector128<T> lanes) => Unsafe.SizeOf<T>() == sizeof(long)
        ? lanes
        : Vector128.Shuffle(lanes.AsUInt32(), Vector128.Create(1u, 0, 3, 2)).As<uint, T>();
}
