using StateGen.CompilerServices;

namespace StateGen.Contracts;

/// <summary>Caches the layout of a state type.</summary>
internal static class StateType<T>
    where T : IStateSerializable<T>
{
    internal static readonly StateLayout Layout = NoteName(T.Layout);

    /// <summary>Registers the wire name of a closed generic type; generated code registers only the others.</summary>
    private static StateLayout NoteName(StateLayout layout)
    {
        if (typeof(T).IsGenericType)
        {
            KnownStates.Add(layout.Name);
        }

        return layout;
    }
}
