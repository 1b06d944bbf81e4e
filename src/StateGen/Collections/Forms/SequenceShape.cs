using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>A collection of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">Their formatter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SequenceShape<T, TFormatter> : StateShape
    where TFormatter : IStateFormatter<T>
{
    private readonly bool _hasDefault;

    private SequenceShape(bool hasDefault)
    {
        _hasDefault = hasDefault;
    }

    /// <summary>The one of most collections.</summary>
    public static SequenceShape<T, TFormatter> Instance { get; } = new(hasDefault: false);

    /// <summary>The one of collections that have a default that is not empty.</summary>
    public static SequenceShape<T, TFormatter> OptionalInstance { get; } = new(hasDefault: true);

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        CollectionHeader mask = _hasDefault
            ? CollectionHeader.ReadOptional<T>(ref reader, PackedItems<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out int count)
            : CollectionHeader.Read<T>(ref reader, PackedItems<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out count);
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
                walk.EnterItem(i);
                FormatterShape.Of<TFormatter, T>().Walk(ref reader, walk);
                walk.Leave();
            }
        }

        reader.EndStringTable(begun);
    }
}
