using MemoryPack;
using StateGen.Benchmarks.Workloads.Plain;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Game.JourneyQuest"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantJourneyQuest : TolerantQuest
{
    [MemoryPackOrder(2)] public PlainPosition Destination { get; set; }
    [MemoryPackOrder(3)] public float Radius { get; set; }
    [MemoryPackOrder(4)] public List<string> Stages { get; set; } = [];
}
