using System.Buffers;

namespace StateGen.Benchmarks.Contenders;

/// <summary>Ours, with versions and a check.</summary>
internal sealed class StateGenContender<T>(string name, T state) : Contender(name)
    where T : class, IStateSerializable<T>
{
    public override void Save(ArrayBufferWriter<byte> destination) => StateSerializer.Save(state, destination);

    public override object Restore(byte[] blob) => StateSerializer.Restore<T>(blob);
}
