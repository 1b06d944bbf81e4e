using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;

namespace StateGen.Collections.Arrays;

/// <summary>The header of a multidimensional array: its lengths, before its items.</summary>
internal static class ArrayHeader
{
    /// <summary>Writes the lengths.</summary>
    /// <exception cref="InvalidOperationException">An index does not begin with 0, or the array could not be made again.</exception>
    internal static void Write(ref StateWriter writer, Array value)
    {
        long items = 1;
        for (int dimension = 0; dimension < value.Rank; dimension++)
        {
            if (value.GetLowerBound(dimension) != 0)
            {
                throw new InvalidOperationException("An array whose indexes do not begin with 0 cannot be saved.");
            }

            items *= Math.Max(1, value.GetLength(dimension));
            if (items > Array.MaxLength)
            {
                throw new InvalidOperationException("An array without items has other dimensions that are too long to be saved.");
            }

            writer.WriteVarint((uint)value.GetLength(dimension));
        }
    }

    /// <summary>Reads the lengths, then the head of the items, whose number must be the product of the lengths.</summary>
    /// <remarks>
    /// The runtime refuses lengths whose product overflows, even if a later length is zero. So this is the product of the lengths that are
    /// not zero.
    /// </remarks>
    internal static CollectionHeader Read<T, TFormatter>(ref StateReader reader, scoped Span<int> lengths, out int count)
        where TFormatter : IStateFormatter<T>
    {
        int offset = reader.Offset;
        long product = 1;
        bool isEmpty = false;
        foreach (ref int length in lengths)
        {
            length = (int)reader.ReadVarint((ulong)Array.MaxLength);
            isEmpty |= length == 0;
            product *= Math.Max(1, length);
            if (product > Array.MaxLength)
            {
                StateFormatException.Throw(StateErrorCode.OutOfRange, "The lengths of an array are beyond what an array can hold.", offset);
            }
        }

        // The items are read into an array of one dimension first.
        int itemMemory = Unsafe.SizeOf<T>() + ItemMemory.Array<T, TFormatter>();
        CollectionHeader header = CollectionHeader.Read<T>(ref reader, ItemForms<T, TFormatter>.MinSize, itemMemory, out count);
        if (count != (isEmpty ? 0 : product))
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "The lengths of an array do not fit the number of its items.", offset);
        }

        return header;
    }
}
