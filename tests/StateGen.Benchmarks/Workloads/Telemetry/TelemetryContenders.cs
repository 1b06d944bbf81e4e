using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Telemetry.TelemetryCursors;

namespace StateGen.Benchmarks.Workloads.Telemetry;

/// <summary>The contenders for <see cref="TelemetryCursors"/>.</summary>
internal static class TelemetryContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(TelemetryCursors state)
    {
        FixedTelemetryCursors inFull = Peers.As<FixedTelemetryCursors>(state);
        PlainTelemetryCursors plain = Peers.As<PlainTelemetryCursors>(state);
        TolerantTelemetryCursors tolerant = Peers.As<TolerantTelemetryCursors>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainTelemetryCursors>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<TelemetryCursors>(from)),
            new("StateGen, members Fixed", to => StateSerializer.Save(inFull, to), from => StateSerializer.Restore<FixedTelemetryCursors>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantTelemetryCursors>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainTelemetryCursors>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainTelemetryCursors),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
