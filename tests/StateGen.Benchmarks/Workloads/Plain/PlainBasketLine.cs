using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Web.BasketLine"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainBasketLine
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Article { get; set; } = "";
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Name { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public int Quantity { get; set; }
    [Key(3), CompatibilityLevel(CompatibilityLevel.Level200), ProtoMember(4), Id(3), NKey(3)] public decimal Price { get; set; }
}
