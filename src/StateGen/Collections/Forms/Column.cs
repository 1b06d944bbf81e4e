using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>
/// One member of up to <see cref="StateColumn{T}.Length"/> structs: packed integers, or a mask of the values that are
/// present, then these values. A truth value is its bit in the mask.
/// </summary>
/// <typeparam name="T">The type of the member.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single value.</typeparam>
internal static class Column<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    [MethodImpl(MethodImplOptions.NoInlining)] // Otherwise the many columns of a type would compete for the inlining budget of the JIT.
    internal static void Write(ref StateWriter writer, scoped ReadOnlySpan<T> values)
    {
        if (PackedItems<T, TFormatter>.Are(values.Length))
        {
            PackedItems<T, TFormatter>.Write(ref writer, values);
            return;
        }

        ColumnMask mask = NonDefaultValues<T, TFormatter>.MaskOf(values);
        mask.Write(ref writer, values.Length);
        if (typeof(T) == typeof(bool))
        {
            return;
        }

        int present = mask.Count;
        if (ItemSpans.AreRaw<TFormatter>())
        {
            if (present == values.Length)
            {
                writer.WriteBytes(ItemSpans.AsBytes(values));
                return;
            }

            ref byte to = ref MemoryMarshal.GetReference(writer.Reserve(present * Unsafe.SizeOf<T>()));
            WriteRaw(ref to, values, mask.First, 0);
            WriteRaw(ref Unsafe.Add(ref to, BitOperations.PopCount(mask.First) * Unsafe.SizeOf<T>()), values, mask.Second, 64);
            return;
        }

        WriteEach(ref writer, values, mask.First, 0);
        WriteEach(ref writer, values, mask.Second, 64);
    }

    /// <summary>Reads as many values as there is room for.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="values">Room for them, all defaults.</param>
    /// <exception cref="StateFormatException">The bytes are not so many values.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Read(ref StateReader reader, scoped Span<T> values)
    {
        if (PackedItems<T, TFormatter>.Are(values.Length))
        {
            PackedItems<T, TFormatter>.Read(ref reader, values);
            return;
        }

        ColumnMask mask = ColumnMask.Read(ref reader, values.Length);
        if (typeof(T) == typeof(bool))
        {
            SetEach(values, mask.First, 0);
            SetEach(values, mask.Second, 64);
        }
        else if (!ItemSpans.AreRaw<TFormatter>())
        {
            ReadEach(ref reader, values, mask.First, 0);
            ReadEach(ref reader, values, mask.Second, 64);
        }
        else
        {
            ReadOnlySpan<byte> bytes = reader.ReadBytes(mask.Count * Unsafe.SizeOf<T>());
            if (mask.Count == values.Length)
            {
                bytes.CopyTo(ItemSpans.AsBytes<T>(values));
                return;
            }

            ref byte from = ref MemoryMarshal.GetReference(bytes);
            ReadRaw(ref from, values, mask.First, 0);
            ReadRaw(ref Unsafe.Add(ref from, BitOperations.PopCount(mask.First) * Unsafe.SizeOf<T>()), values, mask.Second, 64);
        }
    }

    // One bit after the other: no branch depends on which they are.
    private static void WriteRaw(ref byte to, scoped ReadOnlySpan<T> values, ulong bits, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            Unsafe.WriteUnaligned(ref to, values[start + BitOperations.TrailingZeroCount(bits)]);
            to = ref Unsafe.Add(ref to, Unsafe.SizeOf<T>());
        }
    }

    private static void ReadRaw(ref byte from, scoped Span<T> values, ulong bits, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            values[start + BitOperations.TrailingZeroCount(bits)] = Unsafe.ReadUnaligned<T>(ref from);
            from = ref Unsafe.Add(ref from, Unsafe.SizeOf<T>());
        }
    }

    private static void WriteEach(ref StateWriter writer, scoped ReadOnlySpan<T> values, ulong bits, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            TFormatter.Write(ref writer, values[start + BitOperations.TrailingZeroCount(bits)]);
        }
    }

    private static void ReadEach(ref StateReader reader, scoped Span<T> values, ulong bits, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            values[start + BitOperations.TrailingZeroCount(bits)] = TFormatter.Read(ref reader);
        }
    }

    private static void SetEach(scoped Span<T> values, ulong bits, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            values[start + BitOperations.TrailingZeroCount(bits)] = Unsafe.BitCast<bool, T>(true);
        }
    }
}
