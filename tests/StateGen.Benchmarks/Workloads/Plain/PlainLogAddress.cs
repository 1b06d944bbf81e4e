using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Log.LogAddress"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public partial struct PlainLogAddress
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public byte X0 { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public byte X1 { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public byte X2 { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public byte X3 { get; set; }
}
