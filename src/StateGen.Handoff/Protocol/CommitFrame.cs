namespace StateGen.Handoff.Protocol;

/// <summary>The offered connection is the receiver's from here on.</summary>
[State("stategen-handoff-commit")]
internal sealed partial class CommitFrame : HandoffFrame;
