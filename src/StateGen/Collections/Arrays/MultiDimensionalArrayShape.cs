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
        CollectionHeader header = ArrayHeader.Read<T, TFormatter>(ref reader, lengths, out int count);
        ItemWalk<T, TFormatter>.Walk(ref reader, walk, header, count, index => $"[{string.Join(',', Indexes(index, lengths))}]");
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
