using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;
using StateGen.Collections.Maps;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a dictionary: the number of its entries, then key and value of each, in the dictionary's own order.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TKeyFormatter">The formatter of a key.</typeparam>
/// <typeparam name="TValueFormatter">The formatter of a value.</typeparam>
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
    /// <exception cref="InvalidOperationException">The comparer of a new dictionary treats two keys as equal.</exception>
    public static void Write(ref StateWriter writer, Dictionary<TKey, TValue> value)
    {
        DistinctItems.CheckRestored(value, isKept: false);
        WriteEntries(ref writer, value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The comparer of the dictionary treats two keys as equal.</exception>
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
    public static void Fill(ref StateReader reader, Dictionary<TKey, TValue> target) => FillableMapFormatter<
        Dictionary<TKey, TValue>, TKey, TValue, TKeyFormatter, TValueFormatter, HashMapConversion<TKey, TValue>>.Fill(ref reader, target);

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => FillableMapFormatter<
        Dictionary<TKey, TValue>, TKey, TValue, TKeyFormatter, TValueFormatter, HashMapConversion<TKey, TValue>>.ReadItems(ref reader);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, Dictionary<TKey, TValue> target) =>
        DeferredItems.Fill<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, HashMapConversion<TKey, TValue>>(items, target);
}
