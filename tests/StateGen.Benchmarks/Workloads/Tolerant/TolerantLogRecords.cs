using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Log.LogRecords"/> as MemoryPack's version-tolerant mode wants it.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantLogRecords
{
    [MemoryPackOrder(0)] public List<TolerantLogRecord> Logs { get; set; } = [];
}
