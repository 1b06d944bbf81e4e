using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Game.DeliveryQuest"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantDeliveryQuest : TolerantQuest
{
    [MemoryPackOrder(2)] public string Recipient { get; set; } = "";
    [MemoryPackOrder(3)] public Guid Parcel { get; set; }
    [MemoryPackOrder(4)] public DateTime Due { get; set; }
}
