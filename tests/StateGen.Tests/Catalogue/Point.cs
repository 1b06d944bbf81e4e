namespace StateGen.Tests.Catalogue;

/// <summary>A positional readonly record struct.</summary>
[State("point")]
public readonly partial record struct Point([Member(1)] float X, [Member(2)] float Y, [Member(3)] string? Label = null);
