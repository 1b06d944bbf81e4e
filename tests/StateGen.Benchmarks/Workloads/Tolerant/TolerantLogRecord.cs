using MemoryPack;
using StateGen.Benchmarks.Workloads.Plain;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Log.LogRecord"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantLogRecord
{
    [MemoryPackOrder(0)] public PlainLogAddress Address { get; set; }
    [MemoryPackOrder(1)] public string Identity { get; set; } = "";
    [MemoryPackOrder(2)] public string UserId { get; set; } = "";
    [MemoryPackOrder(3)] public string Date { get; set; } = "";
    [MemoryPackOrder(4)] public string Request { get; set; } = "";
    [MemoryPackOrder(5)] public ushort Code { get; set; }
    [MemoryPackOrder(6)] public ulong Size { get; set; }
}
