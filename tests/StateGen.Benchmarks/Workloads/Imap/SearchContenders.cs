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
using Message = StateGen.Benchmarks.Protos.Imap.SearchSession;

namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>Who saves and restores <see cref="SearchSession"/>.</summary>
internal static class SearchContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(SearchSession state)
    {
        byte[] blob = StateSerializer.Save(state);
        PlainSearchSession plain = Peers.As<PlainSearchSession>(state);
        TolerantSearchSession tolerant = Peers.As<TolerantSearchSession>(state);
        Message message = Peers.Message(Message.Parser, plain);
        Serializer<PlainSearchSession> orleans = Peers.Orleans<PlainSearchSession>();
        JsonTypeInfo<PlainSearchSession> json = WorkloadJson.Default.PlainSearchSession;
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainSearchSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<SearchSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantSearchSession>(from)!),
            new("MessagePack", to => MessagePackSerializer.Serialize(to, plain), from => MessagePackSerializer.Deserialize<PlainSearchSession>(from)),
            new("MessagePack, LZ4", to => MessagePackSerializer.Serialize(to, plain, Peers.Lz4), from => MessagePackSerializer.Deserialize<PlainSearchSession>(from, Peers.Lz4)),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainSearchSession>(from)!),
            new("protobuf-net", to => ProtoSerializer.Serialize(to, plain), from => ProtoSerializer.Deserialize<PlainSearchSession>(from.AsSpan())),
            new("Google.Protobuf", to => message.WriteTo(to), from => Message.Parser.ParseFrom(from), Peers.FromMessage<PlainSearchSession>),
            new("Orleans.Serialization", to => orleans.Serialize(plain, to), from => orleans.Deserialize(from)!),
            new("System.Text.Json", to => Peers.WriteJson(to, plain, json), from => JsonSerializer.Deserialize(from, json)!),
            new(Contender.Limit, to => to.Write(blob), _ => state.Clone()),
        ];
    }
}
