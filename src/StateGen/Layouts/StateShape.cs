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

    /// <summary>The shape of the values of a formatter: its own, or one without parts.</summary>
    /// <typeparam name="TFormatter">The formatter.</typeparam>
    /// <typeparam name="T">The type of its values.</typeparam>
    public static StateShape Of<TFormatter, T>()
        where TFormatter : IStateFormatter<T> => TFormatter.Shape ?? LeafShape<TFormatter, T>.Instance;

    /// <summary>Reads over a value, telling the walk of each step.</summary>
    internal abstract void Walk(ref StateReader reader, StateWalk walk);

    /// <summary>Reads over values of a struct's member, or structs, of which as many as this stand in columns.</summary>
    internal virtual void WalkColumns(ref StateReader reader, StateWalk walk, int count) =>
        throw new NotSupportedException($"A {GetType()} does not stand in columns.");
}
