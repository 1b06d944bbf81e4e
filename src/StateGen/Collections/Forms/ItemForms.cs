using System.Runtime.CompilerServices;

namespace StateGen.Collections.Forms;

/// <summary>Decides how the items of a collection are written. Whatever writes, reads or walks a collection asks here.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
internal static class ItemForms<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>The fewest bytes that an item takes. It is 0 if items may be packed or form columns.</summary>
    internal static int MinSize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default(T) is not null && (PackedItems<T, TFormatter>.IsPacked || TFormatter.ColumnCount > 0) ? 0 : TFormatter.MinSize;
    }

    /// <summary>Returns the form of so many items. <see cref="ItemForm.Columns"/> says that they begin with the byte that tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ItemForm Of(int count) =>
        default(T) is null ? ItemForm.Rows // The first question, so that code which all classes share asks no other.
        : ItemSpans.AreRaw<TFormatter>() ? ItemForm.Raw
        : PackedItems<T, TFormatter>.Are(count) ? ItemForm.Packed
        : ColumnItems<T, TFormatter>.Have(count) ? ItemForm.Columns
        : ItemForm.Rows;

    /// <summary>Reads the form of so many items, and checks their count against the bytes that are left.</summary>
    /// <exception cref="StateFormatException">The bytes that are left cannot hold so many items, or the form is unknown.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ItemForm Read(ref StateReader reader, int count)
    {
        ItemForm form = Of(count);
        if (form == ItemForm.Packed)
        {
            PackedItems<T, TFormatter>.CheckCount(reader, count);
        }
        else if (default(T) is not null && TFormatter.ColumnCount > 0)
        {
            form = ColumnItems<T, TFormatter>.ReadForm(ref reader, count);
        }

        return form;
    }
}
