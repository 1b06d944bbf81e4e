using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Finds the values of a column that are not their type's default.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single value.</typeparam>
internal static class NonDefaultValues<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>Marks the values that are not their type's default.</summary>
    internal static ColumnMask MaskOf(ReadOnlySpan<T> values) => values.Length <= 64
        ? new(Bits(values), 0)
        : new(Bits(values[..64]), Bits(values[64..]));

    private static ulong Bits(ReadOnlySpan<T> values)
    {
        ulong bits = 0;
        int i = 0;
        if ((typeof(T) == typeof(bool) || default(TFormatter) is IRawFormatter) && Vector256.IsHardwareAccelerated)
        {
            switch (Unsafe.SizeOf<T>())
            {
                case sizeof(byte):
                    bits = Bits<byte>(values, out i);
                    break;
                case sizeof(int):
                    bits = Bits<int>(values, out i);
                    break;
                case sizeof(long):
                    bits = Bits<long>(values, out i);
                    break;
            }
        }

        for (; i < values.Length; i++)
        {
            bits |= (TFormatter.IsDefault(values[i]) ? 0UL : 1UL) << i;
        }

        return bits;
    }

    // Raw values are the default of their type if all bits are zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits<TBits>(ReadOnlySpan<T> values, out int done)
        where TBits : unmanaged
    {
        ref TBits first = ref Unsafe.As<T, TBits>(ref MemoryMarshal.GetReference(values));
        ulong bits = 0;
        int i = 0;
        for (; i <= values.Length - Vector256<TBits>.Count; i += Vector256<TBits>.Count)
        {
            Vector256<TBits> zeros = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i), Vector256<TBits>.Zero);
            bits |= (ulong)(~zeros).ExtractMostSignificantBits() << i;
        }

        done = i;
        return bits;
    }
}
