using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.ItemStack"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public partial struct PlainItemStack
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public int Item { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public ushort Slot { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public ushort Count { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public float Wear { get; set; }
}
