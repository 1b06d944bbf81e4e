using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Web.WebSession"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainWebSession
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Token { get; set; } = "";
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public DateTime CreatedAt { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public DateTime LastSeen { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public string? User { get; set; }
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public string Culture { get; set; } = "";
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public Dictionary<string, string> Items { get; set; } = [];
    [Key(6), ProtoMember(7), Id(6), NKey(6)] public List<PlainBasketLine> Basket { get; set; } = [];
    [Key(7), ProtoMember(8), Id(7), NKey(7)] public List<PlainUserClaim> Claims { get; set; } = [];
}
