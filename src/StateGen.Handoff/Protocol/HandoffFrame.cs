namespace StateGen.Handoff.Protocol;

/// <summary>The messages of a channel. Members and cases can be added, as in every state type.</summary>
[State("stategen-handoff")]
[StateUnion(1, typeof(OfferFrame))]
[StateUnion(2, typeof(ReadyFrame))]
[StateUnion(3, typeof(RefusedFrame))]
[StateUnion(4, typeof(CommitFrame))]
[StateUnion(5, typeof(WithdrawFrame))]
internal abstract partial class HandoffFrame
{
    /// <summary>The number of the offer, assigned by the end that offers.</summary>
    [Member(1)]
    public ulong Id { get; set; }
}
