using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace StateGen.CompilerServices;

/// <summary>Writes the root element of a JSON document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonDocumentFormatter : IStateFormatter<JsonDocument>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, JsonDocument value) => JsonElementFormatter.Write(ref writer, value.RootElement);

    /// <inheritdoc/>
    public static JsonDocument Read(ref StateReader reader)
    {
        JsonElement root = JsonElementFormatter.Read(ref reader);
        return root.ValueKind != JsonValueKind.Undefined
            ? JsonDocument.Parse(JsonMarshal.GetRawUtf8Value(root).ToArray())
            : throw new StateFormatException(StateErrorCode.Malformed, "A JSON document is empty.");
    }
}
