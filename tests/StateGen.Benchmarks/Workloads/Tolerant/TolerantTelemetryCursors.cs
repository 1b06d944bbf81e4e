using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Telemetry.TelemetryCursors"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantTelemetryCursors
{
    [MemoryPackOrder(0)] public ulong[] Offsets { get; set; } = [];
    [MemoryPackOrder(1)] public List<long> Times { get; set; } = [];
}
