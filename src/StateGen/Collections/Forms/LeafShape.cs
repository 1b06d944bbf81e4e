using System.ComponentModel;
using StateGen.Collections.Forms;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>A value with nothing in it that has a name of its own.</summary>
/// <typeparam name="TFormatter">Its formatter.</typeparam>
/// <typeparam name="T">Its type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LeafShape<TFormatter, T> : StateShape
    where TFormatter : IStateFormatter<T>
{
    private LeafShape()
    {
    }

    /// <summary>The only one.</summary>
    public static LeafShape<TFormatter, T> Instance { get; } = new();

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        if (reader.Remaining < TFormatter.MinSize)
        {
            StateFormatException.Throw(StateErrorCode.Truncated, "The bytes end before the value does.");
        }

        TFormatter.Read(ref reader);
    }

    internal override void WalkColumns(ref StateReader reader, StateWalk walk, int count)
    {
        walk.Reach(ref reader);
        Column<T, TFormatter>.Read(ref reader, new T[count]);
    }
}
