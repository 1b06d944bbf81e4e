using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Chat.ChatRoom"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainChatRoom
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public long Id { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string Name { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public string? Topic { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public List<PlainChatMember> Members { get; set; } = [];
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public List<PlainChatThread> Threads { get; set; } = [];
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public Dictionary<string, int> Reactions { get; set; } = [];
}
