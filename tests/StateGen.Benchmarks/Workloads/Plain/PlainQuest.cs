using System.Text.Json.Serialization;
using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.Quest"/> in the form that the peers require.</summary>
[MemoryPackable]
[MemoryPackUnion(1, typeof(PlainHuntQuest))]
[MemoryPackUnion(2, typeof(PlainDeliveryQuest))]
[MemoryPackUnion(3, typeof(PlainJourneyQuest))]
[Union(1, typeof(PlainHuntQuest))]
[Union(2, typeof(PlainDeliveryQuest))]
[Union(3, typeof(PlainJourneyQuest))]
[ProtoContract]
[ProtoInclude(1, typeof(PlainHuntQuest))]
[ProtoInclude(2, typeof(PlainDeliveryQuest))]
[ProtoInclude(3, typeof(PlainJourneyQuest))]
[JsonDerivedType(typeof(PlainHuntQuest), "hunt")]
[JsonDerivedType(typeof(PlainDeliveryQuest), "delivery")]
[JsonDerivedType(typeof(PlainJourneyQuest), "journey")]
[DerivedTypeShape(typeof(PlainHuntQuest), Tag = 1)]
[DerivedTypeShape(typeof(PlainDeliveryQuest), Tag = 2)]
[DerivedTypeShape(typeof(PlainJourneyQuest), Tag = 3)]
[GenerateSerializer]
public abstract partial class PlainQuest
{
    [Key(0), ProtoMember(4), Id(0), NKey(0)] public string Title { get; set; } = "";
    [Key(1), ProtoMember(5), Id(1), NKey(1)] public bool IsTracked { get; set; }
}
