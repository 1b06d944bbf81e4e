using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Chat.ChatThread"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantChatThread
{
    [MemoryPackOrder(0)] public string Subject { get; set; } = "";
    [MemoryPackOrder(1)] public List<long> Messages { get; set; } = [];
}
