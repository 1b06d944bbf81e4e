using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Log.LogRecords;

namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>The contenders for <see cref="LogRecords"/>.</summary>
internal static class LogContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(LogRecords state)
    {
        PlainLogRecords plain = Peers.As<PlainLogRecords>(state);
        TolerantLogRecords tolerant = Peers.As<TolerantLogRecords>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainLogRecords>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<LogRecords>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantLogRecords>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainLogRecords>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainLogRecords),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
