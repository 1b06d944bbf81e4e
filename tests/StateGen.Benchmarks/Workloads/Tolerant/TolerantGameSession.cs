using MemoryPack;
using StateGen.Benchmarks.Workloads.Plain;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Game.GameSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantGameSession
{
    [MemoryPackOrder(0)] public Guid Player { get; set; }
    [MemoryPackOrder(1)] public string Name { get; set; } = "";
    [MemoryPackOrder(2)] public int Level { get; set; }
    [MemoryPackOrder(3)] public long Experience { get; set; }
    [MemoryPackOrder(4)] public float Health { get; set; }
    [MemoryPackOrder(5)] public PlainPosition Position { get; set; }
    [MemoryPackOrder(6)] public List<PlainPosition> Trail { get; set; } = [];
    [MemoryPackOrder(7)] public PlainItemStack[] Inventory { get; set; } = [];
    [MemoryPackOrder(8)] public List<TolerantGameTimer> Timers { get; set; } = [];
    [MemoryPackOrder(9)] public List<TolerantQuest> Quests { get; set; } = [];
}
