using MemoryPack;
using StateGen.Benchmarks.Workloads.Chat;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Chat.ChatMember"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantChatMember
{
    [MemoryPackOrder(0)] public long UserId { get; set; }
    [MemoryPackOrder(1)] public string Nick { get; set; } = "";
    [MemoryPackOrder(2)] public ChatRole Role { get; set; }
    [MemoryPackOrder(3)] public DateTime JoinedAt { get; set; }
    [MemoryPackOrder(4)] public bool IsTyping { get; set; }
}
