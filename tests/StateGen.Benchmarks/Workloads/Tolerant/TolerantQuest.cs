using System.Text.Json.Serialization;
using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Game.Quest"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable]
[MemoryPackUnion(1, typeof(TolerantHuntQuest))]
[MemoryPackUnion(2, typeof(TolerantDeliveryQuest))]
[MemoryPackUnion(3, typeof(TolerantJourneyQuest))]
[JsonDerivedType(typeof(TolerantHuntQuest), "hunt")]
[JsonDerivedType(typeof(TolerantDeliveryQuest), "delivery")]
[JsonDerivedType(typeof(TolerantJourneyQuest), "journey")]
public abstract partial class TolerantQuest
{
    [MemoryPackOrder(0)] public string Title { get; set; } = "";
    [MemoryPackOrder(1)] public bool IsTracked { get; set; }
}
