namespace StateGen;

/// <summary>Says that a property or field of a state class is deliberately not saved.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class StateIgnoreAttribute : Attribute;
