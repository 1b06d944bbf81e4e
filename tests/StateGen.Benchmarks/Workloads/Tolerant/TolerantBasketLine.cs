using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Web.BasketLine"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantBasketLine
{
    [MemoryPackOrder(0)] public string Article { get; set; } = "";
    [MemoryPackOrder(1)] public string Name { get; set; } = "";
    [MemoryPackOrder(2)] public int Quantity { get; set; }
    [MemoryPackOrder(3)] public decimal Price { get; set; }
}
