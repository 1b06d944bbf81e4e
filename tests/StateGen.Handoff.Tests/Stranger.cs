namespace StateGen.Handoff.Tests;

/// <summary>A state that no listener here expects.</summary>
[State("handoff-stranger")]
internal sealed partial class Stranger
{
    [Member(1)]
    public required string Name { get; init; }
}
