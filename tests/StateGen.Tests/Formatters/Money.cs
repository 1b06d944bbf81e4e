namespace StateGen.Tests.Formatters;

/// <summary>A type of somebody else's: it has no attribute and cannot get one.</summary>
public sealed record Money(long Cents, string Currency);
