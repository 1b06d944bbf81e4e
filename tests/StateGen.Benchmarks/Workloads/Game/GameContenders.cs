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
using Message = StateGen.Benchmarks.Protos.Game.GameSession;

namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>Who saves and restores <see cref="GameSession"/>.</summary>
internal static class GameContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(GameSession state)
    {
        byte[] blob = StateSerializer.Save(state);
        PlainGameSession plain = Peers.As<PlainGameSession>(state);
        TolerantGameSession tolerant = Peers.As<TolerantGameSession>(state);
        Message message = Peers.Message(Message.Parser, plain);
        Serializer<PlainGameSession> orleans = Peers.Orleans<PlainGameSession>();
        JsonTypeInfo<PlainGameSession> json = WorkloadJson.Default.PlainGameSession;
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainGameSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<GameSession>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantGameSession>(from)!),
            new("MessagePack", to => MessagePackSerializer.Serialize(to, plain), from => MessagePackSerializer.Deserialize<PlainGameSession>(from)),
            new("MessagePack, LZ4", to => MessagePackSerializer.Serialize(to, plain, Peers.Lz4), from => MessagePackSerializer.Deserialize<PlainGameSession>(from, Peers.Lz4)),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainGameSession>(from)!),
            new("protobuf-net", to => ProtoSerializer.Serialize(to, plain), from => ProtoSerializer.Deserialize<PlainGameSession>(from.AsSpan())),
            new("Google.Protobuf", to => message.WriteTo(to), from => Message.Parser.ParseFrom(from), Peers.FromMessage<PlainGameSession>),
            new("Orleans.Serialization", to => orleans.Serialize(plain, to), from => orleans.Deserialize(from)!),
            new("System.Text.Json", to => Peers.WriteJson(to, plain, json), from => JsonSerializer.Deserialize(from, json)!),
            new(Contender.Limit, to => to.Write(blob), _ => state.Clone()),
        ];
    }
}
