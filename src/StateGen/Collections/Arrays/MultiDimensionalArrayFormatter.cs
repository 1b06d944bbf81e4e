using System.ComponentModel;
using StateGen.Collections.Arrays;
using StateGen.Collections.Forms;

namespace StateGen.CompilerServices;

/// <summary>Writes an array of several dimensions: their lengths, then its items as those of any collection, the last index running fastest.</summary>
/// <typeparam name="TArray">The type of the array, of any rank.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MultiDimensionalArrayFormatter<TArray, T, TFormatter> : IStateFormatter<TArray>
    where TArray : class
    where TFormatter : IStateFormatter<T>
{
    private static readonly int Rank = typeof(TArray).GetArrayRank();

    /// <inheritdoc/>
    public static int MinSize => Rank + 1;

    /// <inheritdoc/>
    public static StateShape? Shape => new MultiDimensionalArrayShape<T, TFormatter>(Rank);

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, TArray value)
    {
        Array array = (Array)(object)value;
        ArrayHeader.Write(ref writer, array);
        ItemWriter<T, TFormatter>.Write(ref writer, ItemSpans.AsSpan<T>(array));
    }

    /// <inheritdoc/>
    public static TArray Read(ref StateReader reader)
    {
        int[] lengths = new int[Rank];
        CollectionHeader header = ArrayHeader.Read<T, TFormatter>(ref reader, lengths, out int count);
        T[] items = ItemReader<T, TFormatter>.Read(ref reader, header, count);
        Array array = Array.CreateInstanceFromArrayType(typeof(TArray), lengths);
        items.CopyTo(ItemSpans.AsSpan<T>(array));
        return (TArray)(object)array;
    }
}
