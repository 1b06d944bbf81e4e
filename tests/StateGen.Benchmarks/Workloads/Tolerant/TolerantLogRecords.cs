using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Log.LogRecords"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantLogRecords
{
    [MemoryPackOrder(0)] public List<TolerantLogRecord> Logs { get; set; } = [];
}
