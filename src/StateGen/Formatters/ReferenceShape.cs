using System.ComponentModel;
using StateGen.Contracts;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>The shape of an object whose references are preserved, or of its number. A walk numbers layouts instead of objects.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReferenceShape<T> : StateShape
    where T : IStateSerializable<T>
{
    private ReferenceShape()
    {
    }

    /// <summary>The only instance.</summary>
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
            StateFormatException.Throw(StateErrorCode.Malformed, "A reference points to an object of another type.");
        }
    }
}
