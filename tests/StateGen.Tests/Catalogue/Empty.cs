namespace StateGen.Tests.Catalogue;

/// <summary>A type without members yet.</summary>
[State("empty")]
public sealed partial class Empty;
