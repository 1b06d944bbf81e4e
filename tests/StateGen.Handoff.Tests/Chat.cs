namespace StateGen.Handoff.Tests;

/// <summary>The state of a connection.</summary>
[State("handoff-chat", Version = 2)]
internal sealed partial class Chat
{
    [Member(1)]
    public required string User { get; init; }

    [Member(2)]
    public int Count { get; set; }

    [Member(3, Since = 2)]
    public int Size { get; set; } = 12;
}
