using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Reads the entries of any map.</summary>
internal static class EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    internal static NullMask ReadHead(ref StateReader reader, out int count)
    {
        NullMask mask = NullMask.Read<TValue>(ref reader, TValueFormatter.MinSize, out count);
        reader.CheckCount((uint)count, TKeyFormatter.MinSize);
        return mask;
    }

    internal static KeyValuePair<TKey, TValue> Read(ref StateReader reader, NullMask mask, int index)
    {
        TKey key = TKeyFormatter.Read(ref reader);
        return new(key, mask.IsNull(index) ? default! : TValueFormatter.Read(ref reader));
    }

    /// <summary>Reads all entries for a map that is not there yet.</summary>
    internal static UnplacedItems<KeyValuePair<TKey, TValue>> ReadAll(ref StateReader reader)
    {
        int offset = reader.Offset;
        NullMask mask = ReadHead(ref reader, out int count);
        List<KeyValuePair<TKey, TValue>> entries = new(Math.Min(count, StateReader.MaxReservedItems));
        UnfinishedObjects? unfinished = reader.Unfinished;
        bool awaits = false;
        for (int i = 0; i < count; i++)
        {
            int meetings = unfinished?.Meetings ?? 0;
            TKey key = TKeyFormatter.Read(ref reader);
            awaits |= unfinished?.Meetings > meetings;
            entries.Add(new(key, mask.IsNull(i) ? default! : TValueFormatter.Read(ref reader)));
        }

        return new(offset, [.. entries]) { Awaited = awaits ? unfinished : null };
    }
}
