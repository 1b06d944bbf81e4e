namespace StateGen.Tests.Catalogue;

/// <summary>A state like the session of a real server.</summary>
[State("session")]
public sealed partial class Session
{
    [Member(1)] public required Guid Id { get; init; }
    [Member(2)] public string User { get; set; } = "";
    [Member(3)] public uint UidValidity { get; set; }
    [Member(4)] public ulong HighestModSeq { get; set; }
    [Member(5)] public List<string> Keywords { get; } = [];
    [Member(6)] public DateTimeOffset Since { get; set; }
    [Member(7)] public List<EvolvedStruct>? Evolving { get; set; }
    [Member(8)] public Dictionary<string, Evolved>? Contexts { get; set; }
}
