using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a dictionary: the number of its entries, then key and value of each, in the dictionary's own order.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TKeyFormatter">How a key is written.</typeparam>
/// <typeparam name="TValueFormatter">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryFormatter<TKey, TValue, TKeyFormatter, TValueFormatter>
    : IStateFormatter<Dictionary<TKey, TValue>>, IFillFormatter<Dictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    /// <inheritdoc/>
    public static StateShape? Shape => MapShape<TKey, TValue, TKeyFormatter, TValueFormatter>.Instance;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two keys are one to the comparer that a new dictionary has.</exception>
    public static void Write(ref StateWriter writer, Dictionary<TKey, TValue> value)
    {
        DistinctItems.CheckRestored(value, isKept: false);
        WriteEntries(ref writer, value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two keys are one to the comparer of the dictionary.</exception>
    public static void WriteKept(ref StateWriter writer, Dictionary<TKey, TValue> value)
    {
        DistinctItems.CheckRestored(value, isKept: true);
        WriteEntries(ref writer, value);
    }

    private static void WriteEntries(ref StateWriter writer, Dictionary<TKey, TValue> value)
    {
        WriteHead(ref writer, value);
        int outer = writer.BeginItems();
        foreach ((TKey key, TValue entry) in value)
        {
            writer.NextItem(isEntry: true);
            TKeyFormatter.Write(ref writer, key);
            if (entry is not null)
            {
                TValueFormatter.Write(ref writer, entry);
            }
        }

        writer.EndItems(outer);
    }

    private static void WriteHead(ref StateWriter writer, Dictionary<TKey, TValue> value)
    {
        if (!HasNulls(value))
        {
            CollectionHeader.WriteWithoutNulls<TValue>(ref writer, value.Count);
            return;
        }

        TValue[] values = ArrayPool<TValue>.Shared.Rent(value.Count);
        value.Values.CopyTo(values, 0);
        CollectionHeader.Write<TValue>(ref writer, values.AsSpan(0, value.Count));
        ArrayPool<TValue>.Shared.Return(values, RuntimeHelpers.IsReferenceOrContainsReferences<TValue>());
    }

    private static bool HasNulls(Dictionary<TKey, TValue> value)
    {
        if (default(TValue) is null)
        {
            foreach (KeyValuePair<TKey, TValue> entry in value)
            {
                if (entry.Value is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public static Dictionary<TKey, TValue> Read(ref StateReader reader)
    {
        Dictionary<TKey, TValue> dictionary = [];
        Fill(ref reader, dictionary);
        return dictionary;
    }

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, Dictionary<TKey, TValue> target)
    {
        if (DeferredItems.CanAwait<TKey>() && reader.Unfinished is not null)
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        int mapOffset = reader.Offset;
        CollectionHeader mask = EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadHead(
            ref reader, ItemMemory.Dictionary<TKey, TValue>(), out int count);
        target.Clear();
        if (KeyCollisions.MayOccur(target.Comparer) && reader.MustCountCollisions(count))
        {
            FillCounted(ref reader, mask, count, target, mapOffset);
            return;
        }

        target.EnsureCapacity(Math.Min(count, StateReader.MaxReservedItems));
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            int outer = reader.BeginKeys(StateReader.HashWeight);
            TKey key = TKeyFormatter.Read(ref reader);
            reader.EndKeys(outer);
            if (!target.TryAdd(key, mask.IsNull(i) ? default! : TValueFormatter.Read(ref reader)))
            {
                throw new StateFormatException(StateErrorCode.DuplicateKey, "A key stands twice in a dictionary.", offset, "");
            }
        }
    }

    /// <summary>Fills a dictionary of so many entries that their keys must not collide too often.</summary>
    private static void FillCounted(ref StateReader reader, CollectionHeader mask, int count, Dictionary<TKey, TValue> target, int mapOffset)
    {
        KeyValuePair<TKey, TValue>[] entries = EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadArray(
            ref reader, mask, count, StateReader.HashWeight, out _);
        reader.TakeCollisions(KeyCollisions.CountIn(target, entries, reader.CollisionsAllowed(count)), count, mapOffset);
        foreach ((TKey key, TValue value) in entries)
        {
            if (!target.TryAdd(key, value))
            {
                throw new StateFormatException(StateErrorCode.DuplicateKey, "A key stands twice in a dictionary.", mapOffset, "");
            }
        }
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadAll(
        ref reader, ItemMemory.Dictionary<TKey, TValue>(), StateReader.HashWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, Dictionary<TKey, TValue> target)
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

    private static void FillNow(DeferredItems? items, Dictionary<TKey, TValue> target)
    {
        KeyValuePair<TKey, TValue>[] entries = DeferredItems.Of<KeyValuePair<TKey, TValue>>(items);
        if (items is not null && items.MayCollide && KeyCollisions.MayOccur(target.Comparer))
        {
            items.CheckCollisions(KeyCollisions.CountIn(target, entries, items.CollisionsAllowed));
        }

        foreach ((TKey key, TValue value) in entries)
        {
            if (!target.TryAdd(key, value))
            {
                DeferredItems.ThrowDuplicate(items!);
            }
        }
    }
}
