namespace StateGen.Tests.Wire;

/// <summary>An item of a <see cref="Depot"/>.</summary>
[State("box")]
public partial record struct Box([Member(1)] int Size, [Member(2)] bool IsOpen, [Member(3)] float Weight, [Member(4)] DateOnly? Checked);
