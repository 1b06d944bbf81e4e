namespace StateGen.Handoff.Protocol;

/// <summary>The offered connection is restored and waits for COMMIT.</summary>
[State("stategen-handoff-ready")]
internal sealed partial class ReadyFrame : HandoffFrame;
