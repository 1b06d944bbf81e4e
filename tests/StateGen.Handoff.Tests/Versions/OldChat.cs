namespace StateGen.Handoff.Tests;

/// <summary><see cref="Chat"/> as it was in version 1.</summary>
[State("handoff-chat")]
internal sealed partial class OldChat
{
    [Member(1)]
    public required string User { get; init; }

    [Member(2)]
    public int Count { get; set; }
}
