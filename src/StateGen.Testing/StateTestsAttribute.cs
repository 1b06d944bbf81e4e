namespace StateGen.Testing;

/// <summary>
/// Marks a partial test class. The generator adds tests of the five laws for a state type, and tests of the golden blobs of each
/// version that has shipped.
/// </summary>
/// <typeparam name="T">The state type or union.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StateTestsAttribute<T> : Attribute
    where T : IStateSerializable<T>;
