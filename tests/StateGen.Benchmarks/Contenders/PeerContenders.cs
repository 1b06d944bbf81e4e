using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using MessagePack;
using Orleans.Serialization;

namespace StateGen.Benchmarks.Contenders;

/// <summary>
/// The peers that save and restore any state. In generic code a call of a generic method looks its type argument up each time, so each
/// contender calls a delegate that was created once.
/// </summary>
internal static class PeerContenders
{
    /// <summary>The contenders for a state.</summary>
    /// <param name="plain">The state in the form that the peers require.</param>
    /// <param name="parser">The parser of the state's message.</param>
    /// <param name="json">The state's JSON contract.</param>
    public static Contender[] Of<T, TMessage>(T plain, MessageParser<TMessage> parser, JsonTypeInfo<T> json)
        where T : class
        where TMessage : IMessage<TMessage> =>
    [
        ForMessagePack("MessagePack", plain, null),
        ForMessagePack("MessagePack, LZ4", plain, Peers.Lz4),
        ForProtobufNet(plain),
        ForProtobuf(plain, parser),
        ForOrleans(plain),
        ForJson(plain, json),
    ];

    private static Contender ForMessagePack<T>(string name, T plain, MessagePackSerializerOptions? options)
        where T : class
    {
        Action<IBufferWriter<byte>, T, MessagePackSerializerOptions?, CancellationToken> save = MessagePackSerializer.Serialize;
        Func<ReadOnlyMemory<byte>, MessagePackSerializerOptions?, CancellationToken, T> restore = MessagePackSerializer.Deserialize<T>;
        return new(name, to => save(to, plain, options, default), from => restore(from, options, default));
    }

    private static Contender ForProtobufNet<T>(T plain)
        where T : class
    {
        Action<IBufferWriter<byte>, T, object?> save = ProtoSerializer.Serialize;
        Func<ReadOnlySpan<byte>, T?, object?, T?> restore = ProtoSerializer.Deserialize;
        return new("protobuf-net", to => save(to, plain, null), from => restore(from, null, null)!);
    }

    private static Contender ForProtobuf<T, TMessage>(T plain, MessageParser<TMessage> parser)
        where T : class
        where TMessage : IMessage<TMessage>
    {
        IMessage message = Peers.Message(parser, plain);
        Func<byte[], TMessage> restore = parser.ParseFrom;
        return new("Google.Protobuf", to => message.WriteTo(to), from => restore(from), Peers.FromMessage<T>);
    }

    private static Contender ForOrleans<T>(T plain)
        where T : class
    {
        Serializer<T> orleans = Peers.Orleans<T>();
        Action<T, ArrayBufferWriter<byte>> save = orleans.Serialize;
        Func<byte[], T?> restore = orleans.Deserialize;
        return new("Orleans.Serialization", to => save(plain, to), from => restore(from)!);
    }

    private static Contender ForJson<T>(T plain, JsonTypeInfo<T> json)
        where T : class
    {
        Action<ArrayBufferWriter<byte>, T, JsonTypeInfo<T>> save = Peers.WriteJson;
        Func<byte[], object> restore = from => JsonSerializer.Deserialize(from, json)!;
        return new("System.Text.Json", to => save(to, plain, json), restore);
    }
}
