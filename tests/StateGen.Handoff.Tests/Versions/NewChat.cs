namespace StateGen.Handoff.Tests;

/// <summary><see cref="Chat"/> as it may be in version 3.</summary>
[State("handoff-chat", Version = 3)]
internal sealed partial class NewChat
{
    [Member(1)]
    public required string User { get; init; }

    [Member(2)]
    public int Count { get; set; }

    [Member(3, Since = 2)]
    public int Size { get; set; } = 12;

    [Member(4, Since = 3)]
    public string? Colour { get; set; }
}
