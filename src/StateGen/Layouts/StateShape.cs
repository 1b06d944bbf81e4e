using System.ComponentModel;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>The structure of a value on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateShape
{
    private protected StateShape()
    {
    }

    /// <summary>Reads over a value, telling the walk of each step.</summary>
    internal abstract void Walk(ref StateReader reader, StateWalk walk);

    /// <summary>Reads over one column of so many values, or over so many structs in columns.</summary>
    internal virtual void WalkColumns(ref StateReader reader, StateWalk walk, int count) =>
        throw new NotSupportedException($"A {GetType()} has no columns.");
}
