namespace StateGen;

/// <summary>Registers a type argument of generic state types that the compiler cannot see.</summary>
/// <remarks>
/// You need this attribute if you create a generic state type with <see cref="System.Type.MakeGenericType"/>. You do not need it if the
/// sources of the assembly contain the closed type, or call generic code that uses it.
/// </remarks>
/// <param name="type">The type argument.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StateTypeArgumentAttribute(Type type) : Attribute
{
    /// <summary>The type argument.</summary>
    public Type Type { get; } = type;
}
