namespace StateGen.Tests.Wire;

/// <summary>Repeated strings, and times. An example of docs/wire-format.md.</summary>
[State("notes")]
public sealed partial class Notes
{
    [Member(1)] public List<string>? Flags { get; set; }
    [Member(2)] public DateTime At { get; set; }
    [Member(3)] public DateTime Then { get; set; }
}
