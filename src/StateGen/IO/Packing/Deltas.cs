using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>Counts and creates values with equal deltas.</summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class Deltas<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Returns how many of the values, starting with the second, have this delta to the previous value.</summary>
    internal static int CountEqual(ReadOnlySpan<T> values, T delta)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 1;
        if (Vector512.IsHardwareAccelerated && i <= values.Length - Vector512<T>.Count)
        {
            // Comparing with the expected values loads each value only once. Computing deltas would load it twice.
            Vector512<T> expected = Vector512.Create(first + delta) + (Vector512<T>.Indices * delta);
            Vector512<T> stride = Vector512.Create(T.CreateTruncating(Vector512<T>.Count) * delta);
            for (; i <= values.Length - (2 * Vector512<T>.Count); i += 2 * Vector512<T>.Count)
            {
                Vector512<T> next = expected + stride;
                Vector512<T> differences = (Vector512.LoadUnsafe(ref first, (nuint)i) ^ expected)
                    | (Vector512.LoadUnsafe(ref first, (nuint)(i + Vector512<T>.Count)) ^ next);
                if (differences != Vector512<T>.Zero)
                {
                    break;
                }

                expected = next + stride;
            }

            for (; i <= values.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                ulong equal = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)i), expected).ExtractMostSignificantBits();
                if (equal != (1UL << Vector512<T>.Count) - 1)
                {
                    return i - 1 + BitOperations.TrailingZeroCount(~equal);
                }

                expected += stride;
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256<T> deltas = Vector256.Create(delta);
            for (; i <= values.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                Vector256<T> difference = Vector256.LoadUnsafe(ref first, (nuint)i) - Vector256.LoadUnsafe(ref first, (nuint)i - 1);
                uint equal = Vector256.Equals(difference, deltas).ExtractMostSignificantBits();
                if (equal != (1u << Vector256<T>.Count) - 1)
                {
                    return i - 1 + BitOperations.TrailingZeroCount(~equal);
                }
            }
        }

        while (i < values.Length && Unsafe.Add(ref first, i) - Unsafe.Add(ref first, i - 1) == delta)
        {
            i++;
        }

        return i - 1;
    }

    /// <summary>Creates values with equal deltas.</summary>
    /// <param name="values">The values to set.</param>
    /// <param name="previous">The value before them.</param>
    /// <param name="delta">The difference between each value and the previous one.</param>
    /// <returns>The last value.</returns>
    internal static T Make(Span<T> values, T previous, T delta)
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        if (Vector512.IsHardwareAccelerated && values.Length >= Vector512<T>.Count)
        {
            Vector512<T> value = Vector512.Create(previous + delta) + (Vector512<T>.Indices * delta);
            Vector512<T> stride = Vector512.Create(T.CreateTruncating(Vector512<T>.Count) * delta);
            for (; i <= values.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                value.StoreUnsafe(ref first, (nuint)i);
                value += stride;
            }

            previous = Unsafe.Add(ref first, i - 1);
        }
        else if (Vector256.IsHardwareAccelerated && values.Length >= Vector256<T>.Count)
        {
            Vector256<T> value = Vector256.Create(previous + delta) + (Vector256<T>.Indices * delta);
            Vector256<T> stride = Vector256.Create(T.CreateTruncating(Vector256<T>.Count) * delta);
            for (; i <= values.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                value.StoreUnsafe(ref first, (nuint)i);
                value += stride;
            }

            previous = Unsafe.Add(ref first, i - 1);
        }

        for (; i < values.Length; i++)
        {
            previous += delta;
            Unsafe.Add(ref first, i) = previous;
        }

        return previous;
    }
}
