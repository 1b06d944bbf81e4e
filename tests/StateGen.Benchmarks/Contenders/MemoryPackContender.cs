using System.Buffers;
using MemoryPack;

namespace StateGen.Benchmarks.Contenders;

/// <summary>MemoryPack, in the mode that the type asks for; it has no check.</summary>
internal sealed class MemoryPackContender<T>(string name, T state) : Contender(name)
    where T : class
{
    public override void Save(ArrayBufferWriter<byte> destination) => MemoryPackSerializer.Serialize(destination, state);

    public override object Restore(byte[] blob) => MemoryPackSerializer.Deserialize<T>(blob)!;
}
