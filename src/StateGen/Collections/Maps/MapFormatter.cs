using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Collections.Keys;

namespace StateGen.CompilerServices;

/// <summary>Writes a map: the number of its entries, then key and value of each.</summary>
/// <typeparam name="TCollection">The type of the map.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TKeyFormatter">The formatter of a key.</typeparam>
/// <typeparam name="TValueFormatter">The formatter of a value.</typeparam>
/// <typeparam name="TConversion">The conversion that takes the map apart and puts it together.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapFormatter<TCollection, TKey, TValue, TKeyFormatter, TValueFormatter, TConversion> : IStateFormatter<TCollection>
    where TKey : notnull
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
    where TConversion : struct, ICollectionConversion<TConversion, TCollection, KeyValuePair<TKey, TValue>>
{
    /// <inheritdoc/>
    public static StateShape? Shape => MapShape<TKey, TValue, TKeyFormatter, TValueFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TCollection value) => Write(ref writer, value, isKept: false);

    /// <summary>Writes a map that is restored into a new one, or into an existing one that has its own comparer.</summary>
    internal static void Write(ref StateWriter writer, TCollection value, bool isKept)
    {
        KeyValuePair<TKey, TValue>[] entries = TConversion.ToArray(value);
        DistinctItems.CheckRestored<TCollection, TKey, TValue, TConversion>(value, entries, isKept);
        EntryWriter<TKey, TValue, TKeyFormatter, TValueFormatter>.Write(ref writer, entries, TConversion.IsUnordered);
    }

    /// <inheritdoc/>
    public static TCollection Read(ref StateReader reader)
    {
        int offset = reader.Offset;
        reader.TakeMemory(TConversion.Expansion, offset);
        CollectionHeader header = EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadHead(
            ref reader, TConversion.ItemExpansion, out int count);
        TConversion map = TConversion.Begin(Math.Min(count, StateReader.MaxReservedItems));
        ReadEntries(ref reader, header, count, map, offset);
        return map.End();
    }

    internal static void ReadEntries(ref StateReader reader, CollectionHeader header, int count, TConversion map, int mapOffset)
    {
        if (TConversion.MayCollide(map) && reader.MustCountCollisions(count))
        {
            ReadCounted(ref reader, header, count, map, mapOffset);
            return;
        }

        TConversion.Reserve(map, Math.Min(count, StateReader.MaxReservedItems));
        for (int i = 0; i < count; i++)
        {
            int offset = reader.Offset;
            if (!map.Add(EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.Read(ref reader, header, i, TConversion.TextWeight)))
            {
                ThrowDuplicate(offset);
            }
        }
    }

    /// <summary>Reads so many entries that the collisions of their keys are counted.</summary>
    private static void ReadCounted(ref StateReader reader, CollectionHeader header, int count, TConversion map, int mapOffset)
    {
        KeyValuePair<TKey, TValue>[] entries = EntryReader<TKey, TValue, TKeyFormatter, TValueFormatter>.ReadArray(
            ref reader, header, count, TConversion.TextWeight, out _);
        reader.TakeCollisions(TConversion.CountCollisions(map, entries, reader.CollisionsAllowed(count)), count, mapOffset);
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            if (!map.Add(entry))
            {
                ThrowDuplicate(mapOffset);
            }
        }
    }

    private static void ThrowDuplicate(int offset) =>
        StateFormatException.Throw(StateErrorCode.DuplicateKey, "A key occurs twice in a dictionary.", offset);
}
