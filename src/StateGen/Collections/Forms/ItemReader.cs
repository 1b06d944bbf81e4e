using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Reads the items of a collection into an array, which grows as their bytes turn out to be there.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
internal static class ItemReader<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>Reads a collection.</summary>
    internal static T[] Read(ref StateReader reader)
    {
        CollectionHeader header = CollectionHeader.Read<T>(
            ref reader, ItemForms<T, TFormatter>.MinSize, ItemMemory.Array<T, TFormatter>(), out int count);
        return Read(ref reader, header, count);
    }

    /// <summary>Reads a collection whose default is not an empty one, and returns null for the default.</summary>
    internal static T[]? ReadOptional(ref StateReader reader)
    {
        CollectionHeader header = CollectionHeader.ReadOptional<T>(
            ref reader, ItemForms<T, TFormatter>.MinSize, ItemMemory.Array<T, TFormatter>(), out int count);
        return count < 0 ? null : Read(ref reader, header, count);
    }

    /// <summary>Reads all items of a collection that does not exist yet.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="itemMemory">The bytes of memory that the collection will take for each item, besides those of the items here.</param>
    /// <param name="textWeight">The cost of each character of a repeated string.</param>
    internal static DeferredItems<T> ReadAll(ref StateReader reader, int itemMemory, int textWeight)
    {
        int offset = reader.Offset;
        UnfinishedObjects? unfinished = reader.Unfinished;
        int meetings = unfinished?.Meetings ?? 0;
        CollectionHeader header = CollectionHeader.Read<T>(
            ref reader, ItemForms<T, TFormatter>.MinSize, itemMemory + ItemMemory.Array<T, TFormatter>(), out int count);
        int outer = reader.BeginKeys(textWeight);
        T[] items = Read(ref reader, header, count);
        reader.EndKeys(outer);
        return new(offset, items, textWeight > 0 ? reader.ReserveCollisions(count) : long.MaxValue)
        {
            Awaited = unfinished?.Meetings > meetings ? unfinished : null,
        };
    }

    /// <summary>Reads the items that follow a header.</summary>
    internal static T[] Read(ref StateReader reader, CollectionHeader header, int count) =>
        Read(ref reader, header, count, ItemForms<T, TFormatter>.Read(ref reader, count));

    /// <summary>Reads items whose form was read.</summary>
    internal static T[] Read(ref StateReader reader, CollectionHeader header, int count, ItemForm form)
    {
        if (count == 0)
        {
            // Not the array that all empty ones share: a set may hold two.
            return new T[count];
        }

        if (form is ItemForm.Raw or ItemForm.Packed)
        {
            T[] whole = GC.AllocateUninitializedArray<T>(count);
            ReadWhole(ref reader, whole, form);
            return whole;
        }

        return form == ItemForm.Columns ? ColumnItems<T, TFormatter>.Read(ref reader, count) : ReadRows(ref reader, header, count);
    }

    /// <summary>Reads raw or packed items, whose bytes were found to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ReadWhole(ref StateReader reader, Span<T> items, ItemForm form)
    {
        if (form == ItemForm.Raw)
        {
            reader.ReadBytes(items.Length * TFormatter.MinSize).CopyTo(ItemSpans.AsBytes<T>(items));
        }
        else
        {
            PackedItems<T, TFormatter>.Read(ref reader, items);
        }
    }

    private static T[] ReadRows(ref StateReader reader, CollectionHeader header, int count)
    {
        bool begun = reader.BeginStringTable(count);
        T[] items = new T[Math.Min(count, StateReader.MaxReservedItems)];
        for (int i = 0; i < count; i++)
        {
            if (i == items.Length)
            {
                Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
            }

            items[i] = header.IsNull<T>(i) ? default! : TFormatter.Read(ref reader);
        }

        reader.EndStringTable(begun);
        return items;
    }
}
