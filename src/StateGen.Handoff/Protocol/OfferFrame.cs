namespace StateGen.Handoff.Protocol;

/// <summary>Offers a connection. Its descriptor is attached to a byte of this frame or of an earlier one.</summary>
[State("stategen-handoff-offer")]
internal sealed partial class OfferFrame : HandoffFrame
{
    /// <summary>The saved state, of a type that both programs agree on.</summary>
    [Member(1)]
    public ReadOnlyMemory<byte> State { get; set; }

    /// <summary>Bytes that were read from the connection but not processed.</summary>
    [Member(2)]
    public ReadOnlyMemory<byte> PendingInput { get; set; }
}
