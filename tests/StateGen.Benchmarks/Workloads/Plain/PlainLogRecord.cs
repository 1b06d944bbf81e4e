using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Log.LogRecord"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainLogRecord
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public PlainLogAddress Address { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Identity { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public string UserId { get; set; } = "";
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public string Date { get; set; } = "";
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public string Request { get; set; } = "";
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public ushort Code { get; set; }
    [Key(6), ProtoMember(7), Id(6), NKey(6)] public ulong Size { get; set; }
}
