using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace StateGen.Benchmarks.Contenders;

/// <summary>Orleans.Serialization.</summary>
internal sealed class OrleansContender<T>(T state) : Contender("Orleans.Serialization")
    where T : class
{
    private readonly Serializer<T> _serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer<T>>();

    public override void Save(ArrayBufferWriter<byte> destination) => _serializer.Serialize(state, destination);

    public override object Restore(byte[] blob) => _serializer.Deserialize(blob)!;
}
