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
using Message = StateGen.Benchmarks.Protos.Web.WebSession;

namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>Who saves and restores <see cref="WebSession"/>.</summary>
internal static class WebContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(WebSession state)
    {
        byte[] blob = StateSerializer.Save(state);
        PlainWebSession plain = Peers.As<PlainWebSession>(state);
        TolerantWebSession tolerant = Peers.As<TolerantWebSession>(state);
        Message message = Peers.Message(Message.Parser, plain);
        Serializer<PlainWebSession> orleans = Peers.Orleans<PlainWebSession>();
        JsonTypeInfo<PlainWebSession> json = WorkloadJson.Default.PlainWebSession;
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainWebSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<WebSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantWebSession>(from)!),
            new("MessagePack", to => MessagePackSerializer.Serialize(to, plain), from => MessagePackSerializer.Deserialize<PlainWebSession>(from)),
            new("MessagePack, LZ4", to => MessagePackSerializer.Serialize(to, plain, Peers.Lz4), from => MessagePackSerializer.Deserialize<PlainWebSession>(from, Peers.Lz4)),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainWebSession>(from)!),
            new("protobuf-net", to => ProtoSerializer.Serialize(to, plain), from => ProtoSerializer.Deserialize<PlainWebSession>(from.AsSpan())),
            new("Google.Protobuf", to => message.WriteTo(to), from => Message.Parser.ParseFrom(from), Peers.FromMessage<PlainWebSession>),
            new("Orleans.Serialization", to => orleans.Serialize(plain, to), from => orleans.Deserialize(from)!),
            new("System.Text.Json", to => Peers.WriteJson(to, plain, json), from => JsonSerializer.Deserialize(from, json)!),
            new(Contender.Limit, to => to.Write(blob), _ => state.Clone()),
        ];
    }
}
