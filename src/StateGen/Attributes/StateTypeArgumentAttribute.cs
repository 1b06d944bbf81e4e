namespace StateGen;

/// <summary>
/// Names a type argument of a generic state type that the compiler cannot see, as in <see cref="System.Type.MakeGenericType"/>. Closed types in
/// the sources of the assembly need no attribute, and neither do those that generic code makes.
/// </summary>
/// <param name="type">The type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StateTypeArgumentAttribute(Type type) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;
}
