using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Web.WebSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantWebSession
{
    [MemoryPackOrder(0)] public string Token { get; set; } = "";
    [MemoryPackOrder(1)] public DateTime CreatedAt { get; set; }
    [MemoryPackOrder(2)] public DateTime LastSeen { get; set; }
    [MemoryPackOrder(3)] public string? User { get; set; }
    [MemoryPackOrder(4)] public string Culture { get; set; } = "";
    [MemoryPackOrder(5)] public Dictionary<string, string> Items { get; set; } = [];
    [MemoryPackOrder(6)] public List<TolerantBasketLine> Basket { get; set; } = [];
    [MemoryPackOrder(7)] public List<TolerantUserClaim> Claims { get; set; } = [];
}
