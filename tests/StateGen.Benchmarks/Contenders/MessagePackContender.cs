using System.Buffers;
using MessagePack;

namespace StateGen.Benchmarks.Contenders;

/// <summary>MessagePack-CSharp with integer keys, plain or compressed.</summary>
internal sealed class MessagePackContender<T>(T state, bool compressed)
    : Contender(compressed ? "MessagePack, LZ4" : "MessagePack")
    where T : class
{
    private readonly MessagePackSerializerOptions _options = compressed
        ? MessagePackSerializerOptions.Standard.WithCompression(MessagePackCompression.Lz4BlockArray)
        : MessagePackSerializerOptions.Standard;

    public override void Save(ArrayBufferWriter<byte> destination) => MessagePackSerializer.Serialize(destination, state, _options);

    public override object Restore(byte[] blob) => MessagePackSerializer.Deserialize<T>(blob, _options);
}
