using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Web.UserClaim"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantUserClaim
{
    [MemoryPackOrder(0)] public string Type { get; set; } = "";
    [MemoryPackOrder(1)] public string Value { get; set; } = "";
    [MemoryPackOrder(2)] public string Issuer { get; set; } = "";
}
