using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace StateGen.CompilerServices;

/// <summary>Writes JSON as the length of its text, then the text in UTF-8, character for character. An undefined element is empty text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementFormatter : IStateFormatter<JsonElement>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The text is not UTF-8, which a document does not check, or nested deeper than 64.</exception>
    public static void Write(ref StateWriter writer, JsonElement value)
    {
        ReadOnlySpan<byte> text = IsDefault(value) ? [] : JsonMarshal.GetRawUtf8Value(value);
        if (!IsDefault(value) && Find(text) is null)
        {
            throw new InvalidOperationException("A JSON element whose text is not UTF-8 or that is nested deeper than 64 cannot be saved.");
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

        JsonElement value = Find(text) ?? throw new StateFormatException(StateErrorCode.Malformed, "The text is not JSON.");
        return JsonMarshal.GetRawUtf8Value(value).Length == text.Length
            ? value
            : throw new StateFormatException(StateErrorCode.Malformed, "The text has more than JSON in it.");
    }

    /// <summary>Whether the element is undefined.</summary>
    public static bool IsDefault(JsonElement value) => value.ValueKind == JsonValueKind.Undefined;

    /// <summary>Returns the only value in a text, which is independent of its bytes. Returns null if the text is not valid.</summary>
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
