using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Layout">The layout of its type; a function, because types may contain one another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateCase(int Tag, Func<StateLayout> Layout)
{
    /// <summary>The case of a state type; generated code calls this.</summary>
    public static StateCase Of<T>(int tag)
        where T : IStateSerializable<T> => new(tag, static () => StateType<T>.Layout);
}
