using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Writes the items of any collection: the header, then each item that is not null.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
internal static class ItemWriter<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>Writes items in their order.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="bias">The number that is added to the header, so that smaller numbers can mean something else.</param>
    internal static void Write(ref StateWriter writer, ReadOnlySpan<T> items, uint bias = 0)
    {
        CollectionHeader.Write(ref writer, items, bias);
        ItemForm form = ItemForms<T, TFormatter>.Of(items.Length);
        if (form != ItemForm.Rows && TryWriteWhole(ref writer, items, form))
        {
            return;
        }

        // Here and not in a method of its own: where all of this is inlined, the JIT knows the class of the items.
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
        switch (ItemForms<T, TFormatter>.Of(items.Length))
        {
            case ItemForm.Packed:
                PackedItems<T, TFormatter>.WriteCanonical(ref writer, items);
                return;
            case ItemForm.Columns:
                ColumnItems<T, TFormatter>.BeginRows(ref writer);
                break;
        }

        WriteCanonicalRows(ref writer, items);
    }

    /// <summary>Writes all items at once.</summary>
    /// <returns>Whether that is possible. If not, they are written in rows.</returns>
    private static bool TryWriteWhole(ref StateWriter writer, ReadOnlySpan<T> items, ItemForm form)
    {
        switch (form)
        {
            case ItemForm.Raw when (long)items.Length * TFormatter.MinSize <= Array.MaxLength:
                writer.WriteBytes(ItemSpans.AsBytes(items));
                return true;
            case ItemForm.Packed:
                PackedItems<T, TFormatter>.Write(ref writer, items);
                return true;
            case ItemForm.Columns:
                return ColumnItems<T, TFormatter>.TryWrite(ref writer, items);
            default:
                return false;
        }
    }

    private static void WriteCanonicalRows(ref StateWriter writer, ReadOnlySpan<T> items)
    {
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
