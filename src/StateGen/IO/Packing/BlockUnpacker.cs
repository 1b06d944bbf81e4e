using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>
/// Unpacks a block and computes its values in one pass, eight at a time, without a buffer. The width must be one for which
/// <see cref="Avx2BitUnpacker.Can"/> returns true, so that the sum of eight residuals fits in 32 bits.
/// </summary>
/// <typeparam name="T">The type of the integers: <see cref="int"/> or <see cref="long"/>.</typeparam>
internal static class BlockUnpacker<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Reads values from their differences to the minimum.</summary>
    internal static void ReadValues(ref byte from, int width, T minimum, Span<T> values)
    {
        Avx2BitUnpacker unpacker = new(width);
        Vector256<T> minimums = Vector256.Create(minimum);
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
        {
            (Vector256<T> lower, Vector256<T> upper) = Residuals<T>.Widen(unpacker.Read(ref from));
            (lower + minimums).StoreUnsafe(ref first, (nuint)i);
            (upper + minimums).StoreUnsafe(ref first, (nuint)(i + BitPacker.Group - Vector256<T>.Count));
            from = ref Unsafe.Add(ref from, width);
        }

        if (i < values.Length)
        {
            Vector256<uint> rest = unpacker.Read(ref from);
            for (int lane = 0; i < values.Length; i++, lane++)
            {
                Unsafe.Add(ref first, i) = minimum + T.CreateTruncating(rest[lane]);
            }
        }
    }

    /// <summary>Reads values from the differences between their deltas and the minimum.</summary>
    internal static void ReadDeltas(ref byte from, int width, T previous, T minimum, Span<T> values)
    {
        if (Avx512Unpacker.IsSupported && Unsafe.SizeOf<T>() == sizeof(long))
        {
            int done = Avx512Unpacker.ReadDeltas(ref from, width, long.CreateTruncating(previous), long.CreateTruncating(minimum), MemoryMarshal.Cast<T, long>(values));
            if (done == values.Length)
            {
                return;
            }

            previous = done == 0 ? previous : values[done - 1];
            values = values[done..];
            from = ref Unsafe.Add(ref from, done / BitPacker.Group * width);
        }

        Avx2BitUnpacker unpacker = new(width);
        ref T first = ref MemoryMarshal.GetReference(values);

        // The bases are the values of a group if all residuals were 0. The sums of residuals are computed in 32 bits each, so that one group depends
        // on the previous one by a single addition.
        Vector256<T> minimums = PrefixSum.Of(Vector256.Create(minimum));
        Vector256<T> lowerBase = Vector256.Create(previous) + minimums;
        Vector256<T> upperBase = Vector256<T>.Count < BitPacker.Group ? lowerBase + PrefixSum.Last(minimums) : lowerBase;
        Vector256<T> stride = Vector256.Create(minimum << 3);
        int i = 0;
        for (; i <= values.Length - BitPacker.Group; i += BitPacker.Group)
        {
            Vector256<uint> sums = PrefixSum.Of(unpacker.Read(ref from));
            (Vector256<T> lower, Vector256<T> upper) = Residuals<T>.Widen(sums);
            (lower + lowerBase).StoreUnsafe(ref first, (nuint)i);
            (upper + upperBase).StoreUnsafe(ref first, (nuint)(i + BitPacker.Group - Vector256<T>.Count));
            Vector256<T> advance = stride + Total(sums);
            lowerBase += advance;
            upperBase += advance;
            from = ref Unsafe.Add(ref from, width);
        }

        if (i < values.Length)
        {
            Vector256<uint> rest = unpacker.Read(ref from);
            T last = i == 0 ? previous : Unsafe.Add(ref first, i - 1);
            for (int lane = 0; i < values.Length; i++, lane++)
            {
                Unsafe.Add(ref first, i) = last += minimum + T.CreateTruncating(rest[lane]);
            }
        }
    }

    // Returns the last of eight sums in each lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Total(Vector256<uint> sums)
    {
        Vector256<uint> total = PrefixSum.Last(sums);
        return Unsafe.SizeOf<T>() == sizeof(uint) ? total.As<uint, T>() : (total.AsUInt64() >> 32).As<ulong, T>();
    }
}
