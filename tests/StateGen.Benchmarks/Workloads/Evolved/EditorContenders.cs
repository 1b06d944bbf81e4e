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
using Message = StateGen.Benchmarks.Protos.Evolved.EditorSession;

namespace StateGen.Benchmarks.Workloads.Evolved;

/// <summary>Who saves and restores <see cref="EditorSession"/>.</summary>
internal static class EditorContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(EditorSession state)
    {
        EditorSessionAtOnce atOnce = Peers.As<EditorSessionAtOnce>(state);
        byte[] blob = StateSerializer.Save(state);
        PlainEditorSession plain = Peers.As<PlainEditorSession>(state);
        TolerantEditorSession tolerant = Peers.As<TolerantEditorSession>(state);
        Message message = Peers.Message(Message.Parser, plain);
        Serializer<PlainEditorSession> orleans = Peers.Orleans<PlainEditorSession>();
        JsonTypeInfo<PlainEditorSession> json = WorkloadJson.Default.PlainEditorSession;
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainEditorSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<EditorSession>(from)),
            new("StateGen, one version", to => StateSerializer.Save(atOnce, to), from => StateSerializer.Restore<EditorSessionAtOnce>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantEditorSession>(from)!),
            new("MessagePack", to => MessagePackSerializer.Serialize(to, plain), from => MessagePackSerializer.Deserialize<PlainEditorSession>(from)),
            new("MessagePack, LZ4", to => MessagePackSerializer.Serialize(to, plain, Peers.Lz4), from => MessagePackSerializer.Deserialize<PlainEditorSession>(from, Peers.Lz4)),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainEditorSession>(from)!),
            new("protobuf-net", to => ProtoSerializer.Serialize(to, plain), from => ProtoSerializer.Deserialize<PlainEditorSession>(from.AsSpan())),
            new("Google.Protobuf", to => message.WriteTo(to), from => Message.Parser.ParseFrom(from), Peers.FromMessage<PlainEditorSession>),
            new("Orleans.Serialization", to => orleans.Serialize(plain, to), from => orleans.Deserialize(from)!),
            new("System.Text.Json", to => Peers.WriteJson(to, plain, json), from => JsonSerializer.Deserialize(from, json)!),
            new(Contender.Limit, to => to.Write(blob), _ => state.Clone()),
        ];
    }
}
