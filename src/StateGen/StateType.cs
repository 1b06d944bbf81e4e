using StateGen.Layouts;

namespace StateGen;

/// <summary>What the runtime keeps of a state type.</summary>
internal static class StateType<T>
    where T : IStateSerializable<T>
{
    internal static readonly StateLayout Layout = T.Layout;
}
