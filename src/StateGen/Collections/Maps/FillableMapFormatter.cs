using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes a map as <see cref="MapFormatter{TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion}"/> does, and can fill one in place.</summary>
/// <inheritdoc cref="MapFormatter{TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FillableMapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion>
    : IStateFormatter<TCollection>, IFillFormatter<TCollection>
    where TKey : notnull
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
    where TConversion : struct, IFillConversion<TConversion, TCollection, KeyValuePair<TKey, TValue>>
{
    /// <inheritdoc/>
    public static StateShape? Shape => MapShape<TKey, TValue, TKeyFormatter, TValueFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value) =>
        MapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion>.Write(ref writer, value);

    /// <inheritdoc/>
    public static void WriteKept(ref StateWriter writer, TCollection value) =>
        MapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion>.Write(ref writer, value, isKept: true);

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        if (!Awaits(reader))
        {
            return MapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion>.Read(ref reader);
        }

        TCollection map = TConversion.Begin(capacity: 0).End();
        Fill(ReadItems(ref reader), map);
        return map;
    }

    private static bool Awaits(in StateReader reader) => DeferredItems.CanAwait<TKey>() && reader.Unfinished is not null;

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, TCollection target)
    {
        if (Awaits(reader))
        {
            Fill(ReadItems(ref reader), target);
            return;
        }

        int offset = reader.Offset;
        CollectionHeader header = EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadHead(
            ref reader, TConversion.ItemExpansion, out int count);
        TConversion map = TConversion.Begin(target);
        MapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion>.ReadEntries(ref reader, header, count, map, offset);
        map.End();
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadAll(
        ref reader, TConversion.ItemExpansion, TConversion.TextWeight);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, TCollection target) =>
        DeferredItems.Fill<TCollection, KeyValuePair<TKey, TValue>, TConversion>(items, target);
}
