using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO.Packing;

/// <summary>Packs integers of 2 bytes after widening them to 4 bytes, on the stack if there are few.</summary>
internal static class ShortItems
{
    [SkipLocalsInit] // The buffer is written before it is read.
    internal static void Write(ref StateWriter writer, ReadOnlySpan<short> items, bool areSigned)
    {
        if (items.Length <= IntegerBlock<int>.Length)
        {
            Unsafe.SkipInit(out ResidualBuffer room);
            Span<int> wide = MemoryMarshal.CreateSpan(ref Unsafe.As<uint, int>(ref room.First), items.Length);
            Widen(items, wide, areSigned);
            SegmentWriter<int>.Write(ref writer, wide);
            return;
        }

        int[] rented = ArrayPool<int>.Shared.Rent(items.Length);
        Widen(items, rented, areSigned);
        SegmentWriter<int>.Write(ref writer, rented.AsSpan(0, items.Length));
        ArrayPool<int>.Shared.Return(rented);
    }

    [SkipLocalsInit]
    internal static void Read(ref StateReader reader, Span<short> items, bool areSigned)
    {
        if (items.Length <= IntegerBlock<int>.Length)
        {
            Unsafe.SkipInit(out ResidualBuffer room);
            Span<int> wide = MemoryMarshal.CreateSpan(ref Unsafe.As<uint, int>(ref room.First), items.Length);
            SegmentReader<int>.Read(ref reader, wide);
            Narrow(wide, items, areSigned);
            return;
        }

        int[] rented = ArrayPool<int>.Shared.Rent(items.Length);
        SegmentReader<int>.Read(ref reader, rented.AsSpan(0, items.Length));
        Narrow(rented, items, areSigned);
        ArrayPool<int>.Shared.Return(rented);
    }

    private static void Widen(ReadOnlySpan<short> items, Span<int> wide, bool areSigned)
    {
        ref short from = ref MemoryMarshal.GetReference(items);
        ref int to = ref MemoryMarshal.GetReference(wide);
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= items.Length - Vector256<short>.Count; i += Vector256<short>.Count)
        {
            (Vector256<int> lower, Vector256<int> upper) = Widen(Vector256.LoadUnsafe(ref from, (nuint)i), areSigned);
            lower.StoreUnsafe(ref to, (nuint)i);
            upper.StoreUnsafe(ref to, (nuint)(i + Vector256<int>.Count));
        }

        for (; i < items.Length; i++)
        {
            wide[i] = areSigned ? items[i] : (ushort)items[i];
        }
    }

    private static void Narrow(ReadOnlySpan<int> wide, Span<short> items, bool areSigned)
    {
        ref int from = ref MemoryMarshal.GetReference(wide);
        ref short to = ref MemoryMarshal.GetReference(items);
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= items.Length - Vector256<short>.Count; i += Vector256<short>.Count)
        {
            Vector256<int> lower = Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<int> upper = Vector256.LoadUnsafe(ref from, (nuint)(i + Vector256<int>.Count));
            Vector256<short> narrow = Vector256.Narrow(lower, upper);
            if (Widen(narrow, areSigned) != (lower, upper))
            {
                // The loop below finds the value to name in the error.
                break;
            }

            narrow.StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < items.Length; i++)
        {
            int value = wide[i];
            if (value != (areSigned ? (short)value : (ushort)value))
            {
                StateFormatException.Throw(StateErrorCode.OutOfRange, $"The integer {value} is outside the range of its type.");
            }

            items[i] = (short)value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Lower, Vector256<int> Upper) Widen(Vector256<short> items, bool areSigned)
    {
        if (areSigned)
        {
            return Vector256.Widen(items);
        }

        (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(items.AsUInt16());
        return (lower.AsInt32(), upper.AsInt32());
    }
}
