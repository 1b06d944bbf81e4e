using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes the items of any collection: the head, then every item that is not null.</summary>
internal static class ItemWriter<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    internal static void Write(ref StateWriter writer, ReadOnlySpan<T> items)
    {
        NullMask.Write(ref writer, items);
        foreach (T item in items)
        {
            if (item is not null)
            {
                TFormatter.Write(ref writer, item);
            }
        }
    }
}
