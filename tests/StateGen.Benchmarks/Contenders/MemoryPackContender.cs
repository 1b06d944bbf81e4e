using System.Buffers;
using MemoryPack;

namespace StateGen.Benchmarks.Contenders;

/// <summary>MemoryPack in its default mode, which has neither versions nor a check.</summary>
internal sealed class MemoryPackContender<T> : IContender<T>
{
    public string Name => "MemoryPack";

    public void Save(T state, ArrayBufferWriter<byte> destination) => MemoryPackSerializer.Serialize(destination, state);

    public T Restore(byte[] blob) => MemoryPackSerializer.Deserialize<T>(blob)!;
}
