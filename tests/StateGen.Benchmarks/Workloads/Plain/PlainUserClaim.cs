using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Web.UserClaim"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainUserClaim
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Type { get; set; } = "";
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Value { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public string Issuer { get; set; } = "";
}
