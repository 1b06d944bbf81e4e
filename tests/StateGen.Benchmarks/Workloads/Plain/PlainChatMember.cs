using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;
using StateGen.Benchmarks.Workloads.Chat;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Chat.ChatMember"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
public sealed partial class PlainChatMember
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public long UserId { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Nick { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public ChatRole Role { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public DateTime JoinedAt { get; set; }
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public bool IsTyping { get; set; }
}
