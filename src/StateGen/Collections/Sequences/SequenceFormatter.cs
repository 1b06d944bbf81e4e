using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Writes a collection: the number of its items, then the items.</summary>
/// <typeparam name="TCollection">The type of the collection.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How an item is written.</typeparam>
/// <typeparam name="TConversion">How the collection is taken apart and put together.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SequenceFormatter<TCollection, T, TFormatter, TConversion> : IStateFormatter<TCollection>
    where TFormatter : IStateFormatter<T>
    where TConversion : struct, ICollectionConversion<TConversion, TCollection, T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value) => Write(ref writer, value, isKept: false);

    /// <summary>Writes a collection that is restored into a new one, or into one that is there already and has its own comparer.</summary>
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

    /// <summary>About how many bytes of memory a collection takes for each item, whatever the way there.</summary>
    internal static int ItemExpansion => ItemMemory.Collection<T, TFormatter>(TConversion.ItemExpansion);

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        int offset = reader.Offset;
        reader.TakeMemory(TConversion.Expansion, offset);
        CollectionHeader mask = CollectionHeader.Read<T>(ref reader, PackedItems<T, TFormatter>.MinSize, ItemExpansion, out int count);
        TConversion collection = TConversion.Begin(Math.Min(count, StateReader.MaxReservedItems));
        ReadItems(ref reader, mask, count, collection, offset);
        return collection.End();
    }

    internal static void ReadItems(ref StateReader reader, CollectionHeader mask, int count, TConversion collection, int collectionOffset)
    {
        int outer = reader.BeginKeys(TConversion.TextWeight);
        bool countsCollisions = TConversion.MayCollide(collection) && reader.MustCountCollisions(count);
        if (countsCollisions || PackedItems<T, TFormatter>.Are(count) || ColumnItems<T, TFormatter>.Have(count))
        {
            int start = reader.Offset;
            T[] items = ItemReader<T, TFormatter>.Read(ref reader, mask, count);
            if (countsCollisions)
            {
                long pairs = TConversion.CountCollisions(collection, items, reader.CollisionsAllowed(count));
                reader.TakeCollisions(pairs, count, collectionOffset);
            }

            foreach (T item in items)
            {
                reader.TakeMemory(TConversion.MemoryOf(item), start);
                if (!collection.Add(item))
                {
                    ThrowDuplicate(start);
                }
            }

            reader.EndKeys(outer);
            return;
        }

        ColumnItems<T, TFormatter>.ReadForm(ref reader, count);
        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            T item = mask.IsNull<T>(i) ? default! : TFormatter.Read(ref reader);
            reader.TakeMemory(TConversion.MemoryOf(item), offset);
            if (!collection.Add(item))
            {
                ThrowDuplicate(offset);
            }
        }

        reader.EndStringTable(begun);
        reader.EndKeys(outer);
    }

    private static void ThrowDuplicate(int offset) =>
        StateFormatException.Throw(StateErrorCode.DuplicateKey, "An item stands twice in a set.", offset);
}
