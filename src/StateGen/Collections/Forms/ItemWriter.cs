using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Writes the items of any collection: the head, then every item that is not null.</summary>
internal static class ItemWriter<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="bias">What is added to the head.</param>
    internal static void Write(ref StateWriter writer, ReadOnlySpan<T> items, uint bias = 0)
    {
        CollectionHeader.Write(ref writer, items, bias);
        if (ItemSpans.AreRaw<TFormatter>() && (long)items.Length * TFormatter.MinSize <= Array.MaxLength)
        {
            writer.WriteBytes(ItemSpans.AsBytes(items));
            return;
        }

        if (PackedItems<T, TFormatter>.Are(items.Length))
        {
            PackedItems<T, TFormatter>.Write(ref writer, items);
            return;
        }

        if (ColumnItems<T, TFormatter>.Have(items.Length) && ColumnItems<T, TFormatter>.TryWrite(ref writer, items))
        {
            return;
        }

        bool begun = writer.BeginStringTable(items.Length);
        int outer = writer.BeginItems();
        foreach (T item in items)
        {
            writer.NextItem();
            if (item is not null)
            {
                TFormatter.Write(ref writer, item);
            }
        }

        writer.EndItems(outer);
        writer.EndStringTable(begun);
    }

    /// <summary>Writes items whose order means nothing, in the canonical one.</summary>
    internal static void WriteCanonical(ref StateWriter writer, ReadOnlySpan<T> items)
    {
        CollectionHeader.Write(ref writer, items);
        if (PackedItems<T, TFormatter>.Are(items.Length))
        {
            PackedItems<T, TFormatter>.WriteCanonical(ref writer, items);
            return;
        }

        if (ColumnItems<T, TFormatter>.Have(items.Length))
        {
            ColumnItems<T, TFormatter>.BeginRows(ref writer);
        }

        bool begun = writer.BeginStringTable(items.Length);
        CanonicalEntries entries = new(ref writer, items.Length);
        foreach (T item in items)
        {
            if (item is not null)
            {
                TFormatter.Write(ref writer, item);
            }

            entries.End(ref writer, isNull: item is null);
        }

        entries.Sort(ref writer);
        writer.EndStringTable(begun);
    }
}
