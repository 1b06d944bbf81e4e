using System.ComponentModel;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>Describes the parts of a value, to locate errors in them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateShape
{
    private protected StateShape()
    {
    }

    /// <summary>Skips a value and reports each part to the walk.</summary>
    internal abstract void Walk(ref StateReader reader, StateWalk walk);

    /// <summary>Skips a column of this many values, or the columns of this many structs.</summary>
    internal virtual void WalkColumns(ref StateReader reader, StateWalk walk, int count) =>
        throw new NotSupportedException($"{GetType()} does not support columns.");
}
