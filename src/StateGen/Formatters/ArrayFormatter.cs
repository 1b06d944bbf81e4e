using StateGen.IO;
using StateGen.Layouts;

namespace StateGen.Formatters;

/// <summary>Writes an array: the number of its items, then the items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How an item is written.</typeparam>
public readonly struct ArrayFormatter<T, TFormatter> : IStateFormatter<T[]>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T[] value) => ItemWriter<T, TFormatter>.Write(ref writer, value);

    /// <inheritdoc/>
    public static T[] Read(ref StateReader reader)
    {
        NullMask mask = NullMask.Read<T>(ref reader, TFormatter.MinSize, out int count);
        if (count == 0)
        {
            return [];
        }

        T[] items = new T[Math.Min(count, StateReader.MaxReservedItems)];
        for (int i = 0; i < count; i++)
        {
            if (i == items.Length)
            {
                Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
            }

            items[i] = mask.IsNull(i) ? default! : TFormatter.Read(ref reader);
        }

        return items;
    }
}
