using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Collections.Forms;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a list: the number of its items, then the items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListFormatter<T, TFormatter> : IStateFormatter<List<T>>, IFillFormatter<List<T>>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, List<T> value) =>
        ItemWriter<T, TFormatter>.Write(ref writer, CollectionsMarshal.AsSpan(value));

    /// <inheritdoc/>
    public static void WriteKept(ref StateWriter writer, List<T> value) => Write(ref writer, value);

    /// <inheritdoc/>
    public static List<T> Read(ref StateReader reader)
    {
        List<T> list = [];
        Fill(ref reader, list);
        return list;
    }

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, List<T> target)
    {
        CollectionHeader header = CollectionHeader.Read<T>(
            ref reader, ItemForms<T, TFormatter>.MinSize, ItemMemory.Array<T, TFormatter>(), out int count);
        target.Clear();
        ItemForm form = ItemForms<T, TFormatter>.Read(ref reader, count);
        if (form is ItemForm.Raw or ItemForm.Packed)
        {
            CollectionsMarshal.SetCount(target, count);
            ItemReader<T, TFormatter>.ReadWhole(ref reader, CollectionsMarshal.AsSpan(target), form);
        }
        else if (form == ItemForm.Columns)
        {
            ColumnItems<T, TFormatter>.Fill(ref reader, count, target);
        }
        else
        {
            FillRows(ref reader, header, count, target);
        }
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(
        ref reader, ItemMemory.Array<T, TFormatter>(), textWeight: 0);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, List<T> target)
    {
        target.Clear();
        target.AddRange(DeferredItems.Of<T>(items));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillRows(ref StateReader reader, CollectionHeader header, int count, List<T> target)
    {
        target.EnsureCapacity(Math.Min(count, StateReader.MaxReservedItems));
        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            if (i == target.Capacity)
            {
                // A list would take the next power of two, which may be a large object for the collector.
                target.Capacity = (int)Math.Min(count, 2L * i);
            }

            target.Add(header.IsNull<T>(i) ? default! : TFormatter.Read(ref reader));
        }

        reader.EndStringTable(begun);
    }
}
