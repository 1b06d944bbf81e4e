namespace StateGen.Handoff.Protocol;

/// <summary>The receiver refuses the connection and has closed its copy.</summary>
[State("stategen-handoff-refused")]
internal sealed partial class RefusedFrame : HandoffFrame
{
    /// <summary>The reason, for logs.</summary>
    [Member(1)]
    public string Reason { get; set; } = "";
}
