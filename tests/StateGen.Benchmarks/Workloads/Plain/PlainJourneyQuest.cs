using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.JourneyQuest"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainJourneyQuest : PlainQuest
{
    [Key(2), ProtoMember(1), Id(0), NKey(2)] public PlainPosition Destination { get; set; }
    [Key(3), ProtoMember(2), Id(1), NKey(3)] public float Radius { get; set; }
    [Key(4), ProtoMember(3), Id(2), NKey(4)] public List<string> Stages { get; set; } = [];
}
