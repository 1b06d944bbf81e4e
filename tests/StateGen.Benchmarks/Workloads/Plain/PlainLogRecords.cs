using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Log.LogRecords"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainLogRecords
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public List<PlainLogRecord> Logs { get; set; } = [];
}
