using System.ComponentModel;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>How the bytes of a value are made up.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateShape
{
    private protected StateShape()
    {
    }

    /// <summary>Reads over a value, telling the walk of each step.</summary>
    internal abstract void Walk(ref StateReader reader, StateWalk walk);

    /// <summary>Reads over values of a struct's member, or structs, of which as many as this stand in columns.</summary>
    internal virtual void WalkColumns(ref StateReader reader, StateWalk walk, int count) =>
        throw new NotSupportedException($"A {GetType()} does not stand in columns.");
}
