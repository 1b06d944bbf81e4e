using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Game.HuntQuest"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantHuntQuest : TolerantQuest
{
    [MemoryPackOrder(2)] public int Prey { get; set; }
    [MemoryPackOrder(3)] public int Killed { get; set; }
    [MemoryPackOrder(4)] public int Wanted { get; set; }
}
