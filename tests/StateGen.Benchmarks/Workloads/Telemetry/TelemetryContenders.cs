using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using MemoryPack;
using MessagePack;
using Orleans.Serialization;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Telemetry.TelemetryCursors;

namespace StateGen.Benchmarks.Workloads.Telemetry;

/// <summary>Who saves and restores <see cref="TelemetryCursors"/>.</summary>
internal static class TelemetryContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(TelemetryCursors state)
    {
        FixedTelemetryCursors inFull = Peers.As<FixedTelemetryCursors>(state);
        byte[] blob = StateSerializer.Save(state);
        PlainTelemetryCursors plain = Peers.As<PlainTelemetryCursors>(state);
        TolerantTelemetryCursors tolerant = Peers.As<TolerantTelemetryCursors>(state);
        Message message = Peers.Message(Message.Parser, plain);
        Serializer<PlainTelemetryCursors> orleans = Peers.Orleans<PlainTelemetryCursors>();
        JsonTypeInfo<PlainTelemetryCursors> json = WorkloadJson.Default.PlainTelemetryCursors;
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainTelemetryCursors>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<TelemetryCursors>(from)),
            new("StateGen, members Fixed", to => StateSerializer.Save(inFull, to), from => StateSerializer.Restore<FixedTelemetryCursors>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantTelemetryCursors>(from)!),
            new("MessagePack", to => MessagePackSerializer.Serialize(to, plain), from => MessagePackSerializer.Deserialize<PlainTelemetryCursors>(from)),
            new("MessagePack, LZ4", to => MessagePackSerializer.Serialize(to, plain, Peers.Lz4), from => MessagePackSerializer.Deserialize<PlainTelemetryCursors>(from, Peers.Lz4)),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainTelemetryCursors>(from)!),
            new("protobuf-net", to => ProtoSerializer.Serialize(to, plain), from => ProtoSerializer.Deserialize<PlainTelemetryCursors>(from.AsSpan())),
            new("Google.Protobuf", to => message.WriteTo(to), from => Message.Parser.ParseFrom(from), Peers.FromMessage<PlainTelemetryCursors>),
            new("Orleans.Serialization", to => orleans.Serialize(plain, to), from => orleans.Deserialize(from)!),
            new("System.Text.Json", to => Peers.WriteJson(to, plain, json), from => JsonSerializer.Deserialize(from, json)!),
            new(Contender.Limit, to => to.Write(blob), _ => state.Clone()),
        ];
    }
}
