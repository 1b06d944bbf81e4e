using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Chat.ChatSession;

namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>The contenders for <see cref="ChatSession"/>.</summary>
internal static class ChatContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(ChatSession state)
    {
        PlainChatSession plain = Peers.As<PlainChatSession>(state);
        TolerantChatSession tolerant = Peers.As<TolerantChatSession>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainChatSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<ChatSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantChatSession>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainChatSession>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainChatSession),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
