using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StateGen.Benchmarks.Contenders;

/// <summary>System.Text.Json with generated metadata.</summary>
internal sealed class JsonContender<T>(JsonTypeInfo<T> type) : IContender<T>
{
    public string Name => "System.Text.Json";

    public void Save(T state, ArrayBufferWriter<byte> destination)
    {
        using Utf8JsonWriter writer = new(destination);
        JsonSerializer.Serialize(writer, state, type);
    }

    public T Restore(byte[] blob) => JsonSerializer.Deserialize(blob, type)!;
}
