using StateGen.CompilerServices;

namespace StateGen.Contracts;

/// <summary>The layout of a state type, which the runtime keeps.</summary>
internal static class StateType<T>
    where T : IStateSerializable<T>
{
    internal static readonly StateLayout Layout = NoteName(T.Layout);

    /// <summary>The names of closed generic types are in no list of an assembly.</summary>
    private static StateLayout NoteName(StateLayout layout)
    {
        if (typeof(T).IsGenericType)
        {
            KnownStates.Add(layout.Name);
        }

        return layout;
    }
}
