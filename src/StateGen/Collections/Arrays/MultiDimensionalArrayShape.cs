using StateGen.Collections.Forms;
using StateGen.CompilerServices;
using StateGen.Layouts;

namespace StateGen.Collections.Arrays;

/// <summary>An array of several dimensions.</summary>
/// <param name="rank">How many.</param>
internal sealed class MultiDimensionalArrayShape<T, TFormatter>(int rank) : StateShape
    where TFormatter : IStateFormatter<T>
{
    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        int[] lengths = new int[rank];
        CollectionHeader mask = ArrayHeader.Read<T, TFormatter>(ref reader, lengths, out int count);
        if (PackedItems<T, TFormatter>.Are(count))
        {
            ItemReader<T, TFormatter>.Read(ref reader, mask, count);
            return;
        }

        if (ColumnItems<T, TFormatter>.ReadForm(ref reader, count))
        {
            FormatterShape.Of<TFormatter, T>().WalkColumns(ref reader, walk, count);
            return;
        }

        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            if (!mask.IsNull(i))
            {
                walk.Enter($"[{string.Join(',', Indexes(i, lengths))}]");
                FormatterShape.Of<TFormatter, T>().Walk(ref reader, walk);
                walk.Leave();
            }
        }

        reader.EndStringTable(begun);
    }

    private static int[] Indexes(int position, int[] lengths)
    {
        int[] indexes = new int[lengths.Length];
        for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
        {
            (position, indexes[dimension]) = Math.DivRem(position, lengths[dimension]);
        }

        return indexes;
    }
}
