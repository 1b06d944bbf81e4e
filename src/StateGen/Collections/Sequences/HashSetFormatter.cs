using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a set: the number of its items, then the items in the set's own order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetFormatter<T, TFormatter> : IStateFormatter<HashSet<T>>, IFillFormatter<HashSet<T>>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two items are one to the comparer that a new set has.</exception>
    public static void Write(ref StateWriter writer, HashSet<T> value)
    {
        DistinctItems.CheckRestored(value, isKept: false);
        WriteItems(ref writer, value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two items are one to the comparer of the set.</exception>
    public static void WriteKept(ref StateWriter writer, HashSet<T> value)
    {
        DistinctItems.CheckRestored(value, isKept: true);
        WriteItems(ref writer, value);
    }

    private static void WriteItems(ref StateWriter writer, HashSet<T> value)
    {
        T[] items = ArrayPool<T>.Shared.Rent(value.Count);
        value.CopyTo(items);
        ItemWriter<T, TFormatter>.Write(ref writer, items.AsSpan(0, value.Count));
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }

    /// <inheritdoc/>
    public static HashSet<T> Read(ref StateReader reader)
    {
        HashSet<T> set = [];
        Fill(ref reader, set);
        return set;
    }

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, HashSet<T> target)
    {
        if (DeferredItems.CanAwait<T>() && reader.Unfinished is not null)
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        int setOffset = reader.Offset;
        CollectionHeader mask = CollectionHeader.Read<T>(
            ref reader, PackedItems<T, TFormatter>.MinSize, ItemMemory.HashSet<T, TFormatter>(), out int count);
        target.Clear();
        int outer = reader.BeginKeys(StateReader.HashWeight);
        bool countsCollisions = KeyCollisions.MayOccur(target.Comparer) && reader.MustCountCollisions(count);
        if (countsCollisions || PackedItems<T, TFormatter>.Are(count) || ColumnItems<T, TFormatter>.Have(count))
        {
            int start = reader.Offset;
            T[] items = ItemReader<T, TFormatter>.Read(ref reader, mask, count);
            int buckets = target.EnsureCapacity(count);
            if (countsCollisions)
            {
                long pairs = KeyCollisions.Count(items, target.Comparer, buckets, reader.CollisionsAllowed(count));
                reader.TakeCollisions(pairs, count, setOffset);
            }

            foreach (T item in items)
            {
                Add(target, item, start);
            }

            reader.EndKeys(outer);
            return;
        }

        target.EnsureCapacity(Math.Min(count, StateReader.MaxReservedItems));
        ColumnItems<T, TFormatter>.ReadForm(ref reader, count);
        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            Add(target, mask.IsNull<T>(i) ? default! : TFormatter.Read(ref reader), offset);
        }

        reader.EndStringTable(begun);
        reader.EndKeys(outer);
    }

    private static void Add(HashSet<T> target, T item, int offset)
    {
        if (!target.Add(item))
        {
            StateFormatException.Throw(StateErrorCode.DuplicateKey, "An item stands twice in a set.", offset);
        }
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(
        ref reader, ItemMemory.HashSet<T, TFormatter>(), StateReader.HashWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, HashSet<T> target)
    {
        target.Clear();
        if (items?.Awaited is { } awaited)
        {
            awaited.Await(() => FillNow(items, target));
        }
        else
        {
            FillNow(items, target);
        }
    }

    private static void FillNow(DeferredItems? items, HashSet<T> target)
    {
        T[] all = DeferredItems.Of<T>(items);
        if (items is not null && items.MayCollide && KeyCollisions.MayOccur(target.Comparer))
        {
            items.CheckCollisions(KeyCollisions.CountIn(target, all, items.CollisionsAllowed));
        }

        foreach (T item in all)
        {
            if (!target.Add(item))
            {
                DeferredItems.ThrowDuplicate(items!);
            }
        }
    }
}
