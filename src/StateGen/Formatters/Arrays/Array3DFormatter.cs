using StateGen.IO;
using StateGen.Layouts;

namespace StateGen.Formatters.Arrays;

/// <summary>Writes an array of three dimensions: their lengths, then its items as those of any collection, the last index running fastest.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How an item is written.</typeparam>
public readonly struct Array3DFormatter<T, TFormatter> : IStateFormatter<T[,,]>
    where TFormatter : IStateFormatter<T>
{
    private const int Rank = 3;

    /// <inheritdoc/>
    public static int MinSize => Rank + 1;

    /// <inheritdoc/>
    public static StateShape? Shape => new GridShape<T, TFormatter>(Rank);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T[,,] value)
    {
        GridHead.Write(ref writer, value);
        ItemWriter<T, TFormatter>.Write(ref writer, ItemSpans.AsSpan<T>(value));
    }

    /// <inheritdoc/>
    public static T[,,] Read(ref StateReader reader)
    {
        Span<int> lengths = stackalloc int[Rank];
        NullMask mask = GridHead.Read<T, TFormatter>(ref reader, lengths, out int count);
        T[] items = ItemReader<T, TFormatter>.Read(ref reader, mask, count);
        T[,,] array = new T[lengths[0], lengths[1], lengths[2]];
        items.CopyTo(ItemSpans.AsSpan<T>(array));
        return array;
    }
}
