namespace StateGen.Tests.Catalogue;

/// <summary>A type without members.</summary>
[State("empty")]
public sealed partial class Empty;
