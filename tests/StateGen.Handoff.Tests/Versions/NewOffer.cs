namespace StateGen.Handoff.Tests;

/// <summary>An offer of a later version.</summary>
[State("stategen-handoff-offer", Version = 2)]
internal sealed partial class NewOffer : NewFrame
{
    [Member(1)]
    public ReadOnlyMemory<byte> State { get; set; }

    [Member(2)]
    public ReadOnlyMemory<byte> PendingInput { get; set; }

    [Member(3, Since = 2)]
    public int Priority { get; set; }
}
