using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// Converts between the values of a block and their residuals, which are the differences between values or deltas and the minimum, in 32
/// bits.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class Residuals<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Computes the residuals of values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="minimum">The minimum value.</param>
    /// <param name="residuals">Space for the residuals, and for one group after them.</param>
    internal static void OfValues(ReadOnlySpan<T> values, T minimum, ref uint residuals)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<T> minimums = Vector256.Create(minimum);
            for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
            {
                Store(
                    Vector256.LoadUnsafe(ref first, (nuint)i) - minimums,
                    Vector256.LoadUnsafe(ref first, (nuint)(i + BitPacker.Group - Vector256<T>.Count)) - minimums,
                    ref Unsafe.Add(ref residuals, i));
            }
        }

        for (; i < values.Length; i++)
        {
            Unsafe.Add(ref residuals, i) = uint.CreateTruncating(Unsafe.Add(ref first, i) - minimum);
        }

        Clear(ref Unsafe.Add(ref residuals, i));
    }

    /// <summary>Computes the residuals of deltas.</summary>
    /// <param name="values">The values.</param>
    /// <param name="previous">The value before them.</param>
    /// <param name="minimum">The minimum delta.</param>
    /// <param name="residuals">Space for the residuals, and for one group after them.</param>
    internal static void OfDeltas(ReadOnlySpan<T> values, T previous, T minimum, ref uint residuals)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        residuals = uint.CreateTruncating(first - previous - minimum);
        int i = 1;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<T> minimums = Vector256.Create(minimum);
            for (int last = values.Length - BitPacker.Group; last > 0 && i < values.Length; i += BitPacker.Group)
            {
                // The last group starts where it fits, and computes some residuals again.
                i = Math.Min(i, last);
                int second = i + BitPacker.Group - Vector256<T>.Count;
                Store(
                    Vector256.LoadUnsafe(ref first, (nuint)i) - Vector256.LoadUnsafe(ref first, (nuint)i - 1) - minimums,
                    Vector256.LoadUnsafe(ref first, (nuint)second) - Vector256.LoadUnsafe(ref first, (nuint)second - 1) - minimums,
                    ref Unsafe.Add(ref residuals, i));
            }
        }

        for (; i < values.Length; i++)
        {
            Unsafe.Add(ref residuals, i) = uint.CreateTruncating(Unsafe.Add(ref first, i) - Unsafe.Add(ref first, i - 1) - minimum);
        }

        Clear(ref Unsafe.Add(ref residuals, i));
    }

    /// <summary>Computes values from their residuals.</summary>
    internal static void ToValues(ref uint residuals, T minimum, Span<T> values)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<T> minimums = Vector256.Create(minimum);
            for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
            {
                (Vector256<T> lower, Vector256<T> upper) = Widen(Vector256.LoadUnsafe(ref residuals, (nuint)i));
                (lower + minimums).StoreUnsafe(ref first, (nuint)i);
                (upper + minimums).StoreUnsafe(ref first, (nuint)(i + BitPacker.Group - Vector256<T>.Count));
            }
        }

        for (; i < values.Length; i++)
        {
            Unsafe.Add(ref first, i) = T.CreateTruncating(Unsafe.Add(ref residuals, i)) + minimum;
        }
    }

    /// <summary>Computes values from the residuals of their deltas.</summary>
    /// <returns>The last value.</returns>
    internal static T ToDeltas(ref uint residuals, T previous, T minimum, Span<T> values)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        if (PrefixSum.IsSupported)
        {
            Vector256<T> minimums = Vector256.Create(minimum);
            Vector256<T> before = Vector256.Create(previous);
            for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
            {
                (Vector256<T> lower, Vector256<T> upper) = Widen(Vector256.LoadUnsafe(ref residuals, (nuint)i));
                lower = PrefixSum.Of(lower + minimums) + before;
                before = PrefixSum.Last(lower);
                lower.StoreUnsafe(ref first, (nuint)i);
                if (Vector256<T>.Count < BitPacker.Group)
                {
                    upper = PrefixSum.Of(upper + minimums) + before;
                    before = PrefixSum.Last(upper);
                    upper.StoreUnsafe(ref first, (nuint)(i + Vector256<T>.Count));
                }
            }

            previous = before[0];
        }

        for (; i < values.Length; i++)
        {
            previous += T.CreateTruncating(Unsafe.Add(ref residuals, i)) + minimum;
            Unsafe.Add(ref first, i) = previous;
        }

        return previous;
    }

    // If eight integers fit in one vector, both vectors are the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<T> lower, Vector256<T> upper, ref uint residuals)
    {
        Vector256<uint> narrow = Unsafe.SizeOf<T>() == sizeof(uint) ? lower.AsUInt32() : Vector256.Narrow(lower.AsUInt64(), upper.AsUInt64());
        narrow.StoreUnsafe(ref residuals);
    }

    /// <summary>Converts eight residuals to two vectors of integers. If eight integers fit in one vector, both are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<T> Lower, Vector256<T> Upper) Widen(Vector256<uint> all)
    {
        if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            return (all.As<uint, T>(), all.As<uint, T>());
        }

        (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(all);
        return (lower.As<ulong, T>(), upper.As<ulong, T>());
    }

    private static void Clear(ref uint residuals) => MemoryMarshal.CreateSpan(ref residuals, BitPacker.Group).Clear();
}
