using System.Buffers;
using ProtoBuf;

namespace StateGen.Benchmarks.Contenders;

/// <summary>protobuf-net.</summary>
internal sealed class ProtobufContender<T> : IContender<T>
{
    public string Name => "protobuf-net";

    public void Save(T state, ArrayBufferWriter<byte> destination) => Serializer.Serialize(destination, state);

    public T Restore(byte[] blob) => Serializer.Deserialize<T>(new ReadOnlySpan<byte>(blob));
}
