using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using MessagePack;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace StateGen.Benchmarks.Contenders;

/// <summary>What peers need before they can save.</summary>
internal static class Peers
{
    /// <summary>MessagePack with compression.</summary>
    public static readonly MessagePackSerializerOptions Lz4 =
        MessagePackSerializerOptions.Standard.WithCompression(MessagePackCompression.Lz4BlockArray);

    /// <summary>Nerdbank.MessagePack as it is by default.</summary>
    public static readonly Nerdbank.MessagePack.MessagePackSerializer Nerdbank = new();

    /// <summary>The serializer of Orleans for a type.</summary>
    public static Serializer<T> Orleans<T>() =>
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer<T>>();

    /// <summary>
    /// A state in a peer's type with the same members. A type marked <c>[State]</c> has an additional field, which would slow the peer
    /// down.
    /// </summary>
    public static T As<T>(object state) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(state, state.GetType()))!;

    /// <summary>
    /// A state as a message of Google.Protobuf. The messages have the fields and numbers of protobuf-net's types, so that each reads the
    /// other's output.
    /// </summary>
    public static TMessage Message<TMessage, T>(MessageParser<TMessage> parser, T plain)
        where TMessage : IMessage<TMessage>
    {
        ArrayBufferWriter<byte> buffer = new();
        ProtoSerializer.Serialize(buffer, plain);
        return parser.ParseFrom(buffer.WrittenSpan);
    }

    /// <summary>A message of Google.Protobuf as a state.</summary>
    public static object FromMessage<T>(object message) =>
        ProtoSerializer.Deserialize<T>(new ReadOnlySpan<byte>(((IMessage)message).ToByteArray()))!;

    /// <summary>Writes JSON.</summary>
    public static void WriteJson<T>(ArrayBufferWriter<byte> destination, T plain, JsonTypeInfo<T> type)
    {
        using Utf8JsonWriter writer = new(destination);
        JsonSerializer.Serialize(writer, plain, type);
    }
}
