namespace StateGen.Tests.Errors.Peers;

/// <summary>A struct with padding between its members.</summary>
[State("padded")]
public partial struct Padded
{
    [Member(1)] public byte Small;
    [Member(2)] public long Large;
    [Member(3)] public byte Last;
}
