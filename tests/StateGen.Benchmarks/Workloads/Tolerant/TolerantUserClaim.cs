using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Web.UserClaim"/> as MemoryPack's version-tolerant mode wants it.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantUserClaim
{
    [MemoryPackOrder(0)] public string Type { get; set; } = "";
    [MemoryPackOrder(1)] public string Value { get; set; } = "";
    [MemoryPackOrder(2)] public string Issuer { get; set; } = "";
}
