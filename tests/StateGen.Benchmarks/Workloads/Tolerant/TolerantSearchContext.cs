using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Imap.SearchContext"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantSearchContext
{
    [MemoryPackOrder(0)] public string Tag { get; set; } = "";
    [MemoryPackOrder(1)] public uint[] Uids { get; set; } = [];
}
