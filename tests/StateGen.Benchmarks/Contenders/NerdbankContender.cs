using System.Buffers;
using Nerdbank.MessagePack;
using PolyType;

namespace StateGen.Benchmarks.Contenders;

/// <summary>Nerdbank.MessagePack with integer keys and generated shapes.</summary>
internal sealed class NerdbankContender<T>(T state) : Contender("Nerdbank.MessagePack")
    where T : class, IShapeable<T>
{
    private static readonly MessagePackSerializer Serializer = new();

    public override void Save(ArrayBufferWriter<byte> destination) => Serializer.Serialize(destination, state);

    public override object Restore(byte[] blob) => Serializer.Deserialize<T>(blob)!;
}
