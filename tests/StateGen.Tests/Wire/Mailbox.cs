namespace StateGen.Tests.Wire;

/// <summary>Integers that are packed in each way. An example of docs/wire-format.md.</summary>
[State("mailbox")]
public sealed partial class Mailbox
{
    [Member(1)] public uint[]? Found { get; set; }
    [Member(2)] public uint[]? Seen { get; set; }
    [Member(3)] public int[]? Sizes { get; set; }
    [Member(4)] public int[]? Uneven { get; set; }
}
