using System.Buffers;
using MessagePack;

namespace StateGen.Benchmarks.Contenders;

/// <summary>MessagePack-CSharp with integer keys, plain or compressed.</summary>
internal sealed class MessagePackContender<T>(bool compressed) : IContender<T>
{
    private readonly MessagePackSerializerOptions _options = compressed
        ? MessagePackSerializerOptions.Standard.WithCompression(MessagePackCompression.Lz4BlockArray)
        : MessagePackSerializerOptions.Standard;

    public string Name => compressed ? "MessagePack LZ4" : "MessagePack";

    public void Save(T state, ArrayBufferWriter<byte> destination) => MessagePackSerializer.Serialize(destination, state, _options);

    public T Restore(byte[] blob) => MessagePackSerializer.Deserialize<T>(blob, _options);
}
