namespace StateGen;

/// <summary>Keeps the value of a member out of error messages, inner exceptions and dumps.</summary>
/// <remarks>The value is saved like any other. A blob is not encrypted.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class SensitiveAttribute : Attribute
{
}
