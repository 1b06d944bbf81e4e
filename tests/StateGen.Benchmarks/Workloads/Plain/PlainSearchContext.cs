using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Imap.SearchContext"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainSearchContext
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Tag { get; set; } = "";
    [Key(1), ProtoMember(2, IsPacked = true), Id(1), NKey(1)] public uint[] Uids { get; set; } = [];
}
