using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Imap.IdleSession;

namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>The contenders for <see cref="IdleSession"/>.</summary>
internal static class IdleContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(IdleSession state)
    {
        PlainIdleSession plain = Peers.As<PlainIdleSession>(state);
        TolerantIdleSession tolerant = Peers.As<TolerantIdleSession>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainIdleSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<IdleSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantIdleSession>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainIdleSession>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainIdleSession),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
