namespace StateGen;

/// <summary>
/// Names a type that takes the place of a type parameter of a generic state type where the compiler cannot see it: in
/// generic code of one's own. Where members, base classes or calls of <see cref="StateSerializer"/> close a generic
/// state type themselves, it is not needed.
/// </summary>
/// <param name="type">The type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StateArgumentAttribute(Type type) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;
}
