using StateGen.CompilerServices;
using StateGen.Layouts;

namespace StateGen.Collections.Forms;

/// <summary>Walks over the items of a collection, whose header was read.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
internal static class ItemWalk<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>Walks over items.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="walk">The walk.</param>
    /// <param name="header">The header of the collection.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="stepTo">The step of a path that leads to the item with an index.</param>
    internal static void Walk(ref StateReader reader, StateWalk walk, CollectionHeader header, int count, Func<int, string> stepTo)
    {
        switch (ItemForms<T, TFormatter>.Read(ref reader, count))
        {
            case ItemForm.Packed:
                ItemReader<T, TFormatter>.Read(ref reader, header, count, ItemForm.Packed);
                return;
            case ItemForm.Columns:
                FormatterShape.Of<TFormatter, T>().WalkColumns(ref reader, walk, count);
                return;
        }

        bool begun = reader.BeginStringTable(count);
        for (int i = 0; i < count; i++)
        {
            if (!header.IsNull(i))
            {
                walk.Enter(stepTo(i));
                FormatterShape.Of<TFormatter, T>().Walk(ref reader, walk);
                walk.Leave();
            }
        }

        reader.EndStringTable(begun);
    }
}
