using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.Position"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public partial struct PlainPosition
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public float X { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public float Y { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public float Z { get; set; }
}
