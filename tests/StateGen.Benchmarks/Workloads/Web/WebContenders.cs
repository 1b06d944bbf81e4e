using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Web.WebSession;

namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>The contenders for <see cref="WebSession"/>.</summary>
internal static class WebContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(WebSession state)
    {
        PlainWebSession plain = Peers.As<PlainWebSession>(state);
        TolerantWebSession tolerant = Peers.As<TolerantWebSession>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainWebSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<WebSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantWebSession>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainWebSession>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainWebSession),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
