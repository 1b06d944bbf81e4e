namespace StateGen.Handoff.Protocol;

/// <summary>The receiver does not want the connection and has closed its copy.</summary>
[State("stategen-handoff-refused")]
internal sealed partial class RefusedFrame : HandoffFrame
{
    /// <summary>Why, for people.</summary>
    [Member(1)]
    public string Reason { get; set; } = "";
}
