namespace StateGen;

/// <summary>
/// Says by which formatter values are written: on a member, of that member; on a type, of the type; on the assembly, of
/// the type that the formatter is for, wherever a member of a state type in the assembly has it. The nearest one counts.
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
