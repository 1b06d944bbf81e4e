using System.Buffers;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.Collections.Forms;

/// <summary>Writes the entries of any map: the head, which is that of the values, then the key and the value of each.</summary>
internal static class EntryWriter<TKey, TValue, TKeyFormatter, TValueFormatter>
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    internal static void Write(ref StateWriter writer, ReadOnlySpan<KeyValuePair<TKey, TValue>> entries, bool isUnordered)
    {
        WriteHead(ref writer, entries);
        CanonicalEntries canonical = isUnordered ? new(ref writer, entries.Length) : default;
        int outer = writer.BeginItems();
        foreach ((TKey key, TValue value) in entries)
        {
            writer.NextItem(isEntry: true);
            TKeyFormatter.Write(ref writer, key);
            if (value is not null)
            {
                TValueFormatter.Write(ref writer, value);
            }

            if (isUnordered)
            {
                canonical.End(ref writer, isNull: value is null);
            }
        }

        writer.EndItems(outer);
        if (isUnordered)
        {
            canonical.Sort(ref writer);
        }
    }

    private static void WriteHead(ref StateWriter writer, ReadOnlySpan<KeyValuePair<TKey, TValue>> entries)
    {
        TValue[] values = ArrayPool<TValue>.Shared.Rent(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            values[i] = entries[i].Value;
        }

        CollectionHeader.Write<TValue>(ref writer, values.AsSpan(0, entries.Length));
        ArrayPool<TValue>.Shared.Return(values, RuntimeHelpers.IsReferenceOrContainsReferences<TValue>());
    }
}
