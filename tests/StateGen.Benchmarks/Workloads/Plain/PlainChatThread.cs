using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Chat.ChatThread"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[GenerateSerializer]
public sealed partial class PlainChatThread
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Subject { get; set; } = "";
    [Key(1), ProtoMember(2, IsPacked = true), Id(1), NKey(1)] public List<long> Messages { get; set; } = [];
}
