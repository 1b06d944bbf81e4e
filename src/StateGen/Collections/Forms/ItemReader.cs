using StateGen.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Reads the items of a collection into an array, which grows as their bytes turn out to be there.</summary>
internal static class ItemReader<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    internal static T[] Read(ref StateReader reader)
    {
        CollectionHeader mask = CollectionHeader.Read<T>(
            ref reader, PackedItems<T, TFormatter>.MinSize, ItemMemory.Array<T, TFormatter>(), out int count);
        return Read(ref reader, mask, count);
    }

    /// <summary>Reads all items for a collection that is not there yet.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="itemMemory">How many bytes of memory the collection will take for each item, besides those of the items here.</param>
    /// <param name="textWeight">What a character of a string costs that comes again.</param>
    internal static DeferredItems<T> ReadAll(ref StateReader reader, int itemMemory, int textWeight)
    {
        int offset = reader.Offset;
        UnfinishedObjects? unfinished = reader.Unfinished;
        int meetings = unfinished?.Meetings ?? 0;
        CollectionHeader mask = CollectionHeader.Read<T>(
            ref reader, PackedItems<T, TFormatter>.MinSize, itemMemory + ItemMemory.Array<T, TFormatter>(), out int count);
        int outer = reader.BeginKeys(textWeight);
        T[] items = Read(ref reader, mask, count);
        reader.EndKeys(outer);
        return new(offset, items, textWeight > 0 ? reader.ReserveCollisions(count) : long.MaxValue)
        {
            Awaited = unfinished?.Meetings > meetings ? unfinished : null,
        };
    }

    /// <summary>Reads the items of a collection that has a default; null where it is that.</summary>
    internal static T[]? ReadOptional(ref StateReader reader)
    {
        CollectionHeader mask = CollectionHeader.ReadOptional<T>(
            ref reader, PackedItems<T, TFormatter>.MinSize, ItemMemory.Array<T, TFormatter>(), out int count);
        return count < 0 ? null : Read(ref reader, mask, count);
    }

    internal static T[] Read(ref StateReader reader, CollectionHeader mask, int count)
    {
        if (count == 0)
        {
            // Not the one of all empty arrays: a set may hold two.
            return new T[count];
        }

        if (ItemSpans.AreRaw<TFormatter>())
        {
            // The head was checked: so many bytes are there.
            T[] raw = GC.AllocateUninitializedArray<T>(count);
            reader.ReadBytes(count * TFormatter.MinSize).CopyTo(ItemSpans.AsBytes<T>(raw));
            return raw;
        }

        if (PackedItems<T, TFormatter>.Are(count))
        {
            PackedItems<T, TFormatter>.CheckCount(reader, count);
            T[] packed = GC.AllocateUninitializedArray<T>(count);
            PackedItems<T, TFormatter>.Read(ref reader, packed);
            return packed;
        }

        if (ColumnItems<T, TFormatter>.ReadForm(ref reader, count))
        {
            return ColumnItems<T, TFormatter>.Read(ref reader, count);
        }

        bool begun = reader.BeginStringTable(count);
        T[] items = new T[Math.Min(count, StateReader.MaxReservedItems)];
        for (int i = 0; i < count; i++)
        {
            if (i == items.Length)
            {
                Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
            }

            items[i] = mask.IsNull<T>(i) ? default! : TFormatter.Read(ref reader);
        }

        reader.EndStringTable(begun);

        return items;
    }
}
