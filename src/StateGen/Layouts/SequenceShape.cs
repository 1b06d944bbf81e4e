using System.Runtime.CompilerServices;
using StateGen.Formatters;
using StateGen.IO;
using StateGen.IO.Columns;
using StateGen.IO.Packing;

namespace StateGen.Layouts;

/// <summary>A collection of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">Their formatter.</typeparam>
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
        NullMask mask = _hasDefault
            ? NullMask.ReadOptional<T>(ref reader, PackedItems<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out int count)
            : NullMask.Read<T>(ref reader, PackedItems<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out count);
        if (PackedItems<T, TFormatter>.Are(count))
        {
            ItemReader<T, TFormatter>.Read(ref reader, mask, count);
            return;
        }

        if (ColumnItems<T, TFormatter>.ReadForm(ref reader, count))
        {
            StateShape.Of<TFormatter, T>().WalkColumns(ref reader, walk, count);
            return;
        }

        bool begun = reader.BeginTexts(count);
        for (int i = 0; i < count; i++)
        {
            if (!mask.IsNull(i))
            {
                walk.EnterItem(i);
                StateShape.Of<TFormatter, T>().Walk(ref reader, walk);
                walk.Leave();
            }
        }

        reader.EndTexts(begun);
    }
}
