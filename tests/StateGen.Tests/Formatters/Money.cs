namespace StateGen.Tests.Formatters;

/// <summary>A third-party type, to which no attribute can be added.</summary>
public sealed record Money(long Cents, string Currency);
