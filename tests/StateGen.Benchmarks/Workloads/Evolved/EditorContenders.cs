using MemoryPack;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Tolerant;
using Message = StateGen.Benchmarks.Protos.Evolved.EditorSession;

namespace StateGen.Benchmarks.Workloads.Evolved;

/// <summary>The contenders for <see cref="EditorSession"/>.</summary>
internal static class EditorContenders
{
    /// <summary>The contenders, each with the state.</summary>
    public static Contender[] Of(EditorSession state)
    {
        EditorSessionAtOnce atOnce = Peers.As<EditorSessionAtOnce>(state);
        PlainEditorSession plain = Peers.As<PlainEditorSession>(state);
        TolerantEditorSession tolerant = Peers.As<TolerantEditorSession>(state);
        return
        [
            new(Contender.Yardstick, to => MemoryPackSerializer.Serialize(to, plain), from => MemoryPackSerializer.Deserialize<PlainEditorSession>(from)!),
            new(Contender.Ours, to => StateSerializer.Save(state, to), from => StateSerializer.Restore<EditorSession>(from)),
            new("StateGen, one version", to => StateSerializer.Save(atOnce, to), from => StateSerializer.Restore<EditorSessionAtOnce>(from)),
            new("MemoryPack, version-tolerant", to => MemoryPackSerializer.Serialize(to, tolerant), from => MemoryPackSerializer.Deserialize<TolerantEditorSession>(from)!),
            new("Nerdbank.MessagePack", to => Peers.Nerdbank.Serialize(to, plain), from => Peers.Nerdbank.Deserialize<PlainEditorSession>(from)!),
            .. PeerContenders.Of(plain, Message.Parser, WorkloadJson.Default.PlainEditorSession),
            Contender.Copy(StateSerializer.Save(state), _ => state.Clone()),
        ];
    }
}
