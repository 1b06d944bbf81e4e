namespace StateGen;

/// <summary>Marks a property or field of a state type that is deliberately not saved.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class StateIgnoreAttribute : Attribute;
