namespace StateGen;

/// <summary>Makes a partial abstract class or interface a union, and adds a state type as one of its cases.</summary>
/// <remarks>Add one attribute for each state class or struct that a member of the union's type can hold.</remarks>
/// <param name="tag">The permanent tag of the case, 1 to 65,535 and unique in its union. Never reuse a tag that has shipped.</param>
/// <param name="type">The state type of the case.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class StateUnionAttribute(int tag, Type type) : Attribute
{
    /// <summary>The permanent tag of the case, 1 to 65,535.</summary>
    public int Tag { get; } = tag;

    /// <summary>The state type of the case.</summary>
    public Type Type { get; } = type;
}
