using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StateGen.Benchmarks.Contenders;

/// <summary>System.Text.Json with generated metadata.</summary>
internal sealed class JsonContender<T>(T state, JsonTypeInfo<T> type) : Contender("System.Text.Json")
    where T : class
{
    public override void Save(ArrayBufferWriter<byte> destination)
    {
        using Utf8JsonWriter writer = new(destination);
        JsonSerializer.Serialize(writer, state, type);
    }

    public override object Restore(byte[] blob) => JsonSerializer.Deserialize(blob, type)!;
}
