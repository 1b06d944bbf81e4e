using System.Buffers;
using ProtoBuf;

namespace StateGen.Benchmarks.Contenders;

/// <summary>protobuf-net.</summary>
internal sealed class ProtobufNetContender<T>(T state) : Contender("protobuf-net")
    where T : class
{
    public override void Save(ArrayBufferWriter<byte> destination) => Serializer.Serialize(destination, state);

    public override object Restore(byte[] blob) => Serializer.Deserialize<T>(new ReadOnlySpan<byte>(blob));
}
