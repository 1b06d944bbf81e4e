using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>A collection of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SequenceShape<T, TFormatter> : StateShape
    where TFormatter : IStateFormatter<T>
{
    private readonly bool _hasDefault;

    private SequenceShape(bool hasDefault)
    {
        _hasDefault = hasDefault;
    }

    /// <summary>The shape of most collections.</summary>
    public static SequenceShape<T, TFormatter> Instance { get; } = new(hasDefault: false);

    /// <summary>The shape of collections whose default is not an empty one.</summary>
    public static SequenceShape<T, TFormatter> OptionalInstance { get; } = new(hasDefault: true);

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        CollectionHeader header = _hasDefault
            ? CollectionHeader.ReadOptional<T>(ref reader, ItemForms<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out int count)
            : CollectionHeader.Read<T>(ref reader, ItemForms<T, TFormatter>.MinSize, Unsafe.SizeOf<T>(), out count);
        ItemWalk<T, TFormatter>.Walk(ref reader, walk, header, count, StateWalk.StepToItem);
    }
}
