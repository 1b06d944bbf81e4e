namespace StateGen.Handoff.Tests;

/// <summary>Frames as a later version of the library may write them: with another member in the base class.</summary>
[State("stategen-handoff", Version = 2)]
[StateUnion(1, typeof(NewOffer))]
[StateUnion(4, typeof(NewCommit))]
internal abstract partial class NewFrame
{
    [Member(1)]
    public ulong Id { get; set; }

    [Member(2, Since = 2)]
    public long SentAt { get; set; }
}
