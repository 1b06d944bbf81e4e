namespace StateGen;

/// <summary>
/// Names a case of a union: on a partial abstract class or interface, once for each state class or struct that is a
/// case of it.
/// </summary>
/// <param name="tag">The permanent tag of the case, 1 to 65,535, unique in its union and never used again once shipped.</param>
/// <param name="type">The state type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class StateUnionAttribute(int tag, Type type) : Attribute
{
    /// <summary>The tag.</summary>
    public int Tag { get; } = tag;

    /// <summary>The state type.</summary>
    public Type Type { get; } = type;
}
