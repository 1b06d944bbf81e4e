namespace StateGen;

/// <summary>
/// Marks a member whose value is nobody's business: it appears in no error message, no exception inside of another and
/// no dump. It is saved as any other; a blob is not encrypted.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class SensitiveAttribute : Attribute
{
}
