using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.GameSession"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainGameSession
{
    [Key(0), ProtoMember(1, DataFormat = DataFormat.FixedSize), Id(0), NKey(0)] public Guid Player { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Name { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public int Level { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public long Experience { get; set; }
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public float Health { get; set; }
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public PlainPosition Position { get; set; }
    [Key(6), ProtoMember(7), Id(6), NKey(6)] public List<PlainPosition> Trail { get; set; } = [];
    [Key(7), ProtoMember(8), Id(7), NKey(7)] public PlainItemStack[] Inventory { get; set; } = [];
    [Key(8), ProtoMember(9), Id(8), NKey(8)] public List<PlainGameTimer> Timers { get; set; } = [];
    [Key(9), ProtoMember(10), Id(9), NKey(9)] public List<PlainQuest> Quests { get; set; } = [];
}
