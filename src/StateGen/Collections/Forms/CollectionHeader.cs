using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>
/// The header of a collection: the number of its items, and which of them are null. For items that can be null, the count is doubled, and its
/// lowest bit says whether a mask follows, one bit for each item. A collection without nulls pays nothing for them.
/// </summary>
internal readonly struct CollectionHeader
{
    private readonly byte[]? _nulls;

    private CollectionHeader(byte[]? nulls)
    {
        _nulls = nulls;
    }

    /// <summary>Returns whether an item is null. The JIT removes the question for types without null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNull<T>(int index) => default(T) is null && IsNull(index);

    internal bool IsNull(int index) => _nulls is not null && (_nulls[index >> 3] & (1 << (index & 7))) != 0;

    /// <summary>Writes the header of items.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="bias">The number that is added to the header, so that smaller numbers can mean something else.</param>
    internal static void Write<T>(ref StateWriter writer, ReadOnlySpan<T> items, uint bias = 0)
    {
        if (default(T) is not null)
        {
            writer.WriteVarint((uint)items.Length + bias);
            return;
        }

        int firstNull = 0;
        while (firstNull < items.Length && items[firstNull] is not null)
        {
            firstNull++;
        }

        bool hasNulls = firstNull < items.Length;
        writer.WriteVarint((((ulong)(uint)items.Length << 1) | (hasNulls ? 1UL : 0)) + bias);
        if (hasNulls)
        {
            Span<byte> mask = writer.Reserve((items.Length + 7) / 8);
            mask.Clear();
            for (int i = firstNull; i < items.Length; i++)
            {
                if (items[i] is null)
                {
                    mask[i >> 3] |= (byte)(1 << (i & 7));
                }
            }
        }
    }

    /// <summary>Writes the header of items that are not null.</summary>
    internal static void WriteWithoutNulls<T>(ref StateWriter writer, int count) =>
        writer.WriteVarint(default(T) is null ? (ulong)(uint)count << 1 : (uint)count);

    /// <summary>Reads the header, and checks the count against the remaining bytes.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="itemBytes">
    /// The fewest bytes that an item takes that is not null. 0 if items may be packed.
    /// </param>
    /// <param name="itemMemory">The bytes of memory that the collection takes for each item.</param>
    /// <param name="count">The number of items.</param>
    /// <exception cref="StateFormatException">Too few bytes remain, or the mask is malformed.</exception>
    internal static CollectionHeader Read<T>(ref StateReader reader, int itemBytes, int itemMemory, out int count)
    {
        ulong head = reader.ReadVarint(MaxHead<T>());
        return ReadMask<T>(ref reader, head, itemBytes, itemMemory, out count);
    }

    /// <summary>Reads the header of a collection whose default is not an empty one. The default is 0 on the wire and a count of -1 here. All other headers have one added.</summary>
    /// <inheritdoc cref="Read"/>
    internal static CollectionHeader ReadOptional<T>(ref StateReader reader, int itemBytes, int itemMemory, out int count)
    {
        ulong head = reader.ReadVarint(MaxHead<T>() + 1);
        if (head == 0)
        {
            count = -1;
            return default;
        }

        return ReadMask<T>(ref reader, head - 1, itemBytes, itemMemory, out count);
    }

    private static ulong MaxHead<T>() => default(T) is not null ? int.MaxValue : ((ulong)int.MaxValue << 1) | 1;

    private static CollectionHeader ReadMask<T>(ref StateReader reader, ulong head, int itemBytes, int itemMemory, out int count)
    {
        if (default(T) is not null)
        {
            reader.CheckCount(head, itemBytes);
            count = (int)head;
            TakeItems(ref reader, count, itemMemory, head);
            return default;
        }

        count = (int)(head >> 1);
        if ((head & 1) == 0)
        {
            reader.CheckCount((uint)count, itemBytes);
            TakeItems(ref reader, count, itemMemory, head);
            return default;
        }

        return ReadNulls(ref reader, head, itemBytes, itemMemory);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CollectionHeader ReadNulls(ref StateReader reader, ulong head, int itemBytes, int itemMemory)
    {
        int count = (int)(head >> 1);
        reader.CheckCount(((uint)count + 7) / 8, 1);
        byte[] nulls = reader.ReadBytes((int)(((uint)count + 7) / 8)).ToArray();
        int nullCount = 0;
        foreach (byte bits in nulls)
        {
            nullCount += System.Numerics.BitOperations.PopCount(bits);
        }

        if (nullCount == 0 || ((count & 7) != 0 && nulls[^1] >> (count & 7) != 0))
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A mask of nulls has no bit set, or an unused one.");
        }

        reader.CheckCount((uint)(count - nullCount), itemBytes);
        TakeItems(ref reader, count, itemMemory, head, nulls.Length);
        return new CollectionHeader(nulls);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeItems(ref StateReader reader, int count, int itemMemory, ulong head, int maskSize = 0)
    {
        if (!reader.TryTakeItems(count, itemMemory))
        {
            // The header was read already, and the error belongs to the collection that begins with it.
            reader.ThrowOverBudget(reader.Offset - maskSize - StatePrimitives.VarintSize(head));
        }
    }
}
