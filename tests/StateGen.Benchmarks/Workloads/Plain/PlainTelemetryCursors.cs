using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Telemetry.TelemetryCursors"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainTelemetryCursors
{
    [Key(0), ProtoMember(1, IsPacked = true), Id(0), NKey(0)] public ulong[] Offsets { get; set; } = [];
    [Key(1), ProtoMember(2, IsPacked = true), Id(1), NKey(1)] public List<long> Times { get; set; } = [];
}
