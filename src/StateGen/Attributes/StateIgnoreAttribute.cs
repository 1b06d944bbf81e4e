namespace StateGen;

/// <summary>Excludes a property or field from the saved state.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class StateIgnoreAttribute : Attribute;
