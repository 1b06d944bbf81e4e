using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace StateGen.CompilerServices;

/// <summary>Writes the length in bytes and the unchanged UTF-8 text of a JSON element. An undefined element has the length 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementFormatter : IStateFormatter<JsonElement>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// The text is not valid UTF-8, which a JSON document does not check, or it is nested more than 64 deep.
    /// </exception>
    public static void Write(ref StateWriter writer, JsonElement value)
    {
        ReadOnlySpan<byte> text = IsDefault(value) ? [] : JsonMarshal.GetRawUtf8Value(value);
        if (!IsDefault(value) && Find(text) is null)
        {
            throw new InvalidOperationException("A JSON element cannot be saved if it is not valid UTF-8 or is nested more than 64 deep.");
        }

        writer.WriteLengthPrefixed(text);
    }

    /// <inheritdoc/>
    public static JsonElement Read(ref StateReader reader)
    {
        ReadOnlySpan<byte> text = reader.ReadLengthPrefixed();
        if (text.IsEmpty)
        {
            return default;
        }

        JsonElement value = Find(text) ?? throw new StateFormatException(StateErrorCode.Malformed, "A JSON element is not valid JSON.");
        return JsonMarshal.GetRawUtf8Value(value).Length == text.Length
            ? value
            : throw new StateFormatException(StateErrorCode.Malformed, "A JSON element has characters before or after its value.");
    }

    /// <summary>Whether the element is undefined.</summary>
    public static bool IsDefault(JsonElement value) => value.ValueKind == JsonValueKind.Undefined;

    /// <summary>Parses a text into an independent element; returns null if the text is not valid JSON in valid UTF-8.</summary>
    private static JsonElement? Find(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8.IsValid(text) ? JsonElement.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
