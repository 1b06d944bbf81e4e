namespace StateGen;

/// <summary>
/// Names a type that takes the place of a type parameter of a generic state type where the compiler cannot see it, as in
/// <see cref="System.Type.MakeGenericType"/>. What the sources of the assembly close needs no attribute, whether they
/// write the closed type or call generic code that makes it.
/// </summary>
/// <param name="type">The type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StateTypeArgumentAttribute(Type type) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;
}
