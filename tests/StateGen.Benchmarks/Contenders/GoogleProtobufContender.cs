using System.Buffers;
using Google.Protobuf;
using ProtoBuf;

namespace StateGen.Benchmarks.Contenders;

/// <summary>
/// Google.Protobuf with generated messages. They have the fields and the numbers that protobuf-net gives the state, so that
/// a message is made of what that wrote, and back.
/// </summary>
internal sealed class GoogleProtobufContender<T, TMessage>(T state) : Contender("Google.Protobuf")
    where T : class
    where TMessage : class, IMessage<TMessage>, new()
{
    private static readonly MessageParser<TMessage> Parser = new(static () => new TMessage());

    private readonly TMessage _message = Message(state);

    public override void Save(ArrayBufferWriter<byte> destination) => _message.WriteTo(destination);

    public override object Restore(byte[] blob) => Parser.ParseFrom(blob);

    public override string Json(object restored) =>
        base.Json(Serializer.Deserialize<T>(new ReadOnlySpan<byte>(((TMessage)restored).ToByteArray())));

    private static TMessage Message(T state)
    {
        ArrayBufferWriter<byte> buffer = new();
        Serializer.Serialize(buffer, state);
        return Parser.ParseFrom(buffer.WrittenSpan);
    }
}
