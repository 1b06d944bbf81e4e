using System.Buffers;

namespace StateGen.Benchmarks.Contenders;

/// <summary>What nobody can beat: saving copies the bytes that StateGen writes, restoring clones the object by hand.</summary>
internal sealed class LimitContender<T>(byte[] blob, T state, Func<T, T> clone) : IContender<T>
{
    public string Name => "limit (copy, clone)";

    public void Save(T state, ArrayBufferWriter<byte> destination) => destination.Write(blob);

    public T Restore(byte[] blob) => clone(state);
}
