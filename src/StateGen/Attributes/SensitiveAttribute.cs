namespace StateGen;

/// <summary>
/// Marks a member whose value is secret. It never appears in error messages, inner exceptions or dumps. It is saved like any other member:
/// a blob is not encrypted.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class SensitiveAttribute : Attribute
{
}
