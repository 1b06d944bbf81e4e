namespace StateGen;

/// <summary>Sets the formatter that writes and reads a member, a type, or all members of a type in an assembly.</summary>
/// <remarks>
/// On a member, the attribute applies to that member. On a type, it applies to all values of the type. On the assembly, it applies to all
/// members of its state types that have the type of the formatter. The attribute nearest to the member takes precedence.
/// </remarks>
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
