using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Writes a collection: the number of its items, then the items.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
/// <typeparam name="TConversion">The conversion that takes the collection apart and puts it together.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SequenceFormatter<TCollection, T, TFormatter, TConversion> : IStateFormatter<TCollection>
    where TFormatter : IStateFormatter<T>
    where TConversion : struct, ICollectionConversion<TConversion, TCollection, T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <summary>About how many bytes of memory a collection takes for each item while it is read.</summary>
    internal static int ItemExpansion => ItemMemory.Collection<T, TFormatter>(TConversion.ItemExpansion);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value) => Write(ref writer, value, isKept: false);

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        int offset = reader.Offset;
        reader.TakeMemory(TConversion.Expansion, offset);
        CollectionHeader header = CollectionHeader.Read<T>(ref reader, ItemForms<T, TFormatter>.MinSize, ItemExpansion, out int count);
        TConversion collection = TConversion.Begin(Math.Min(count, StateReader.MaxReservedItems));
        ReadItems(ref reader, header, count, collection, offset);
        return collection.End();
    }

    /// <summary>Writes a collection that is restored into a new one, or into one that exists and has its own comparer.</summary>
    internal static void Write(ref StateWriter writer, TCollection value, bool isKept)
    {
        T[] items = TConversion.ToArray(value);
        if (TConversion.Compares)
        {
            DistinctItems.CheckRestored<TCollection, T, TConversion>(value, items, isKept);
        }

        if (TConversion.IsUnordered)
        {
            ItemWriter<T, TFormatter>.WriteCanonical(ref writer, items);
        }
        else
        {
            ItemWriter<T, TFormatter>.Write(ref writer, items);
        }
    }

    /// <summary>Reads the items that follow a header into a collection.</summary>
    internal static void ReadItems(ref StateReader reader, CollectionHeader header, int count, TConversion collection, int collectionOffset)
    {
        int outer = reader.BeginKeys(TConversion.TextWeight);
        bool countsCollisions = TConversion.MayCollide(collection) && reader.MustCountCollisions(count);
        int start = reader.Offset;
        ItemForm form = ItemForms<T, TFormatter>.Read(ref reader, count);
        if (countsCollisions || form is ItemForm.Packed or ItemForm.Columns)
        {
            T[] items = ItemReader<T, TFormatter>.Read(ref reader, header, count, form);
            TConversion.Reserve(collection, count);
            if (countsCollisions)
            {
                long pairs = TConversion.CountCollisions(collection, items, reader.CollisionsAllowed(count));
                reader.TakeCollisions(pairs, count, collectionOffset);
            }

            foreach (T item in items)
            {
                Add(ref reader, collection, item, start);
            }
        }
        else
        {
            ReadRows(ref reader, header, count, collection);
        }

        reader.EndKeys(outer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadRows(ref StateReader reader, CollectionHeader header, int count, TConversion collection)
    {
        TConversion.Reserve(collection, Math.Min(count, StateReader.MaxReservedItems));
        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            Add(ref reader, collection, header.IsNull<T>(i) ? default! : TFormatter.Read(ref reader), offset);
        }

        reader.EndStringTable(begun);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref StateReader reader, TConversion collection, T item, int offset)
    {
        long memory = TConversion.MemoryOf(item);
        if (memory != 0)
        {
            reader.TakeMemory(memory, offset);
        }

        if (!collection.Add(item))
        {
            StateFormatException.Throw(StateErrorCode.DuplicateKey, "An item occurs twice in a set.", offset);
        }
    }
}
