namespace StateGen.Handoff.Protocol;

/// <summary>The offer does not hold any more: the receiver closes its copy.</summary>
[State("stategen-handoff-withdraw")]
internal sealed partial class WithdrawFrame : HandoffFrame;
