using System.Buffers;
using System.Runtime.CompilerServices;
using StateGen.IO;
using StateGen.IO.Columns;
using StateGen.IO.Packing;
using StateGen.Layouts;

namespace StateGen.Formatters;

/// <summary>Writes a set: the number of its items, then the items in the set's own order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How an item is written.</typeparam>
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
        if (UnplacedItems.CanAwait<T>() && reader.Unfinished is not null)
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        NullMask mask = NullMask.Read<T>(ref reader, PackedItems<T, TFormatter>.MinSize, out int count);
        target.Clear();
        target.EnsureCapacity(Math.Min(count, StateReader.MaxReservedItems));
        if (PackedItems<T, TFormatter>.Are(count) || ColumnItems<T, TFormatter>.Have(count))
        {
            int start = reader.Offset;
            foreach (T item in ItemReader<T, TFormatter>.Read(ref reader, mask, count))
            {
                Add(target, item, start);
            }

            return;
        }

        ColumnItems<T, TFormatter>.ReadForm(ref reader, count);
        bool begun = reader.BeginTexts(count);
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            Add(target, mask.IsNull<T>(i) ? default! : TFormatter.Read(ref reader), offset);
        }

        reader.EndTexts(begun);
    }

    private static void Add(HashSet<T> target, T item, int offset)
    {
        if (!target.Add(item))
        {
            StateFormatException.Throw(StateErrorCode.DuplicateKey, "An item stands twice in a set.", offset);
        }
    }

    /// <inheritdoc/>
    public static UnplacedItems ReadItems(ref StateReader reader) => ItemReader<T, TFormatter>.ReadAll(ref reader);

    /// <inheritdoc/>
    public static void Fill(UnplacedItems? items, HashSet<T> target)
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

    private static void FillNow(UnplacedItems? items, HashSet<T> target)
    {
        foreach (T item in UnplacedItems.Of<T>(items))
        {
            if (!target.Add(item))
            {
                UnplacedItems.ThrowDuplicate(items!);
            }
        }
    }
}
