namespace StateGen.Handoff.Protocol;

/// <summary>A connection is offered. Its descriptor travels with a byte of the frame or of one before it.</summary>
[State("stategen-handoff-offer")]
internal sealed partial class OfferFrame : HandoffFrame
{
    /// <summary>The blob of the state, of whatever type both programs agreed on.</summary>
    [Member(1)]
    public ReadOnlyMemory<byte> State { get; set; }

    /// <summary>What was read from the connection and not looked at yet.</summary>
    [Member(2)]
    public ReadOnlyMemory<byte> PendingInput { get; set; }
}
