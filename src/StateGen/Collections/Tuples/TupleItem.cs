namespace StateGen.Collections.Tuples;

/// <summary>An item of a tuple, which may be null if its type allows it.</summary>
internal static class TupleItem<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    internal static int MinSize => default(T) is null ? 0 : TFormatter.MinSize;

    internal static T Absent => default(T) is null ? default! : TFormatter.Absent;

    internal static bool IsDefault(T item) => item is null || TFormatter.IsDefault(item);

    internal static void Write(ref StateWriter writer, T item)
    {
        if (item is not null)
        {
            TFormatter.Write(ref writer, item);
        }
    }

    internal static T Read(ref StateReader reader, ref TupleHeader head) =>
        head.NextIsNull<T>() ? default! : TFormatter.Read(ref reader);
}
