using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Chat.ChatRoom"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantChatRoom
{
    [MemoryPackOrder(0)] public long Id { get; set; }
    [MemoryPackOrder(1)] public string Name { get; set; } = "";
    [MemoryPackOrder(2)] public string? Topic { get; set; }
    [MemoryPackOrder(3)] public List<TolerantChatMember> Members { get; set; } = [];
    [MemoryPackOrder(4)] public List<TolerantChatThread> Threads { get; set; } = [];
    [MemoryPackOrder(5)] public Dictionary<string, int> Reactions { get; set; } = [];
}
