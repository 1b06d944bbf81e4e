using System.ComponentModel;
using StateGen.Contracts;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>The shape of an object of a state type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape<T> : StateShape
    where T : IStateSerializable<T>
{
    private ObjectShape()
    {
    }

    /// <summary>The only instance.</summary>
    public static ObjectShape<T> Instance { get; } = new();

    /// <summary>Describes the type as a case of a union. Generated code calls this.</summary>
    /// <param name="tag">The tag of the case.</param>
    public static StateCase AsCase(int tag) => new(tag, static () => StateType<T>.Layout);

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        reader.EnterObject();
        walk.WalkObject(ref reader, StateType<T>.Layout);
        reader.LeaveObject();
    }

    internal override void WalkColumns(ref StateReader reader, StateWalk walk, int count)
    {
        reader.EnterObject();
        walk.WalkColumns(ref reader, StateType<T>.Layout.Layers[0], count);
        reader.LeaveObject();
    }
}
