using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Imap.SearchSession"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainSearchSession
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public PlainIdleSession? Session { get; set; }
    [Key(1), ProtoMember(2, IsPacked = true), Id(1), NKey(1)] public uint[] SavedResult { get; set; } = [];
    [Key(2), ProtoMember(3, IsPacked = true), Id(2), NKey(2)] public uint[] Recent { get; set; } = [];
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public List<PlainSearchContext> Contexts { get; set; } = [];
}
