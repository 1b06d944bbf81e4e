namespace StateGen.Handoff.Crash;

/// <summary>The state of a connection: which one it is.</summary>
[State("crash-ticket")]
internal sealed partial class Ticket
{
    [Member(1)]
    public int Number { get; set; }
}
