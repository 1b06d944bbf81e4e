using System.Runtime.CompilerServices;
using StateGen.CompilerServices;
using StateGen.Contracts;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Reads the entries of any map.</summary>
internal static class EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    internal static CollectionHeader ReadHead(ref StateReader reader, int itemMemory, out int count)
    {
        CollectionHeader header = CollectionHeader.Read<TValue>(ref reader, TValueFormatter.MinSize, itemMemory, out count);
        reader.CheckCount((uint)count, TKeyFormatter.MinSize);
        return header;
    }

    internal static KeyValuePair<TKey, TValue> Read(ref StateReader reader, CollectionHeader header, int index, int textWeight)
    {
        TKey key = ReadKey(ref reader, textWeight);
        return new(key, header.IsNull(index) ? default! : TValueFormatter.Read(ref reader));
    }

    /// <summary>Reads all entries after the header, and finds out whether keys lead to incomplete objects.</summary>
    internal static KeyValuePair<TKey, TValue>[] ReadArray(
        ref StateReader reader, CollectionHeader header, int count, int textWeight, out bool awaits)
    {
        UnfinishedObjects? unfinished = reader.Unfinished;
        awaits = false;
        var entries = new KeyValuePair<TKey, TValue>[Math.Min(count, StateReader.MaxReservedItems)];
        for (int i = 0; i < count; i++)
        {
            if (i == entries.Length)
            {
                Array.Resize(ref entries, (int)Math.Min(count, 2L * i));
            }

            int meetings = unfinished?.Meetings ?? 0;
            TKey key = ReadKey(ref reader, textWeight);
            awaits |= unfinished?.Meetings > meetings;
            entries[i] = new(key, header.IsNull(i) ? default! : TValueFormatter.Read(ref reader));
        }

        return entries;
    }

    /// <summary>Reads all entries for a map that does not exist yet.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="itemMemory">How many bytes of memory the map will take for each entry, besides those of the entries here.</param>
    /// <param name="textWeight">The cost of each character of a repeated key.</param>
    internal static DeferredItems<KeyValuePair<TKey, TValue>> ReadAll(ref StateReader reader, int itemMemory, int textWeight)
    {
        int offset = reader.Offset;
        CollectionHeader header = ReadHead(ref reader, itemMemory + (2 * Unsafe.SizeOf<KeyValuePair<TKey, TValue>>()), out int count);
        KeyValuePair<TKey, TValue>[] entries = ReadArray(ref reader, header, count, textWeight, out bool awaits);
        return new(offset, entries, reader.ReserveCollisions(count)) { Awaited = awaits ? reader.Unfinished : null };
    }

    private static TKey ReadKey(ref StateReader reader, int textWeight)
    {
        int outer = reader.BeginKeys(textWeight);
        TKey key = TKeyFormatter.Read(ref reader);
        reader.EndKeys(outer);
        return key;
    }
}
