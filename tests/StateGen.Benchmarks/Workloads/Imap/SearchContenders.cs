using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Imap.SearchSession;

namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>The contenders for <see cref="SearchSession"/>.</summary>
internal static class SearchContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(SearchSession state)
    {
        PlainSearchSession plain = Peers.As<PlainSearchSession>(state);
        TolerantSearchSession tolerant = Peers.As<TolerantSearchSession>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainSearchSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<SearchSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantSearchSession>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainSearchSession>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainSearchSession),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
