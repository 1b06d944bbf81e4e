using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Imap.SearchSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantSearchSession
{
    [MemoryPackOrder(0)] public TolerantIdleSession Session { get; set; } = new();
    [MemoryPackOrder(1)] public uint[] SavedResult { get; set; } = [];
    [MemoryPackOrder(2)] public uint[] Recent { get; set; } = [];
    [MemoryPackOrder(3)] public List<TolerantSearchContext> Contexts { get; set; } = [];
}
