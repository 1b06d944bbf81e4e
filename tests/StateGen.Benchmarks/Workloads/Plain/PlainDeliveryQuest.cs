using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.DeliveryQuest"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
public sealed partial class PlainDeliveryQuest : PlainQuest
{
    [Key(2), ProtoMember(1), Id(0), NKey(2)] public string Recipient { get; set; } = "";
    [Key(3), ProtoMember(2, DataFormat = DataFormat.FixedSize), Id(1), NKey(3)] public Guid Parcel { get; set; }
    [Key(4), ProtoMember(3), Id(2), NKey(4)] public DateTime Due { get; set; }
}
