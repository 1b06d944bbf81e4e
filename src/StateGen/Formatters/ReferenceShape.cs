using System.ComponentModel;
using StateGen.Contracts;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>An object whose identity is preserved, or its number. On a walk the table holds layouts instead of objects.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReferenceShape<T> : StateShape
    where T : IStateSerializable<T>
{
    private ReferenceShape()
    {
    }

    /// <summary>The only one.</summary>
    public static ReferenceShape<T> Instance { get; } = new();

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        ulong number = reader.ReadVarint(int.MaxValue);
        if (number == 0)
        {
            ObjectShape<T>.Instance.Walk(ref reader, walk);
        }
        else if (reader.ReferenceOf(number) != StateType<T>.Layout)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A reference is to an object of another type.");
        }
    }
}
