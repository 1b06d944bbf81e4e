using System.Buffers;

namespace StateGen.Benchmarks.Contenders;

/// <summary>What nobody can beat: saving copies the bytes that StateGen writes, restoring clones the object by hand.</summary>
internal sealed class LimitContender<T>(byte[] blob, T state, Func<T, T> clone) : Contender("limit: copy, clone")
    where T : class
{
    public override void Save(ArrayBufferWriter<byte> destination) => destination.Write(blob);

    public override object Restore(byte[] blob) => clone(state);
}
