namespace StateGen;

/// <summary>
/// Chooses a formatter. On a member, it applies to the member. On a type, it applies to values of the type. On the assembly, it applies to the
/// formatter's type in all state types of the assembly. The nearest attribute wins.
/// </summary>
/// <param name="formatter">A type that implements <see cref="IStateFormatter{T}"/>.</param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true,
    Inherited = false)]
public sealed class StateFormatterAttribute(Type formatter) : Attribute
{
    /// <summary>The formatter.</summary>
    public Type Formatter { get; } = formatter;
}
