using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.HuntQuest"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainHuntQuest : PlainQuest
{
    [Key(2), ProtoMember(1), Id(0), NKey(2)] public int Prey { get; set; }
    [Key(3), ProtoMember(2), Id(1), NKey(3)] public int Killed { get; set; }
    [Key(4), ProtoMember(3), Id(2), NKey(4)] public int Wanted { get; set; }
}
