using System.Buffers;

namespace StateGen.Benchmarks.Contenders;

/// <summary>Ours, with versions and a check.</summary>
internal sealed class StateGenContender<T> : IContender<T>
    where T : IStateSerializable<T>
{
    public string Name => "StateGen";

    public void Save(T state, ArrayBufferWriter<byte> destination) => StateSerializer.Save(state, destination);

    public T Restore(byte[] blob) => StateSerializer.Restore<T>(blob);
}
