using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Chat.ChatSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantChatSession
{
    [MemoryPackOrder(0)] public Guid Id { get; set; }
    [MemoryPackOrder(1)] public string User { get; set; } = "";
    [MemoryPackOrder(2)] public DateTime ConnectedAt { get; set; }
    [MemoryPackOrder(3)] public List<TolerantChatRoom> Rooms { get; set; } = [];
    [MemoryPackOrder(4)] public Dictionary<string, long> LastRead { get; set; } = [];
    [MemoryPackOrder(5)] public Dictionary<string, string> Drafts { get; set; } = [];
    [MemoryPackOrder(6)] public List<string> Muted { get; set; } = [];
}
