using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes a string as UTF-8 behind its length in bytes; unpaired surrogates survive.</summary>
public readonly struct StringFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value)
    {
        if (!writer.TryWriteAscii(value))
        {
            int size = GeneralizedUtf8.GetByteCount(value);
            writer.WriteVarint((uint)size);
            GeneralizedUtf8.Encode(value, writer.Reserve(size));
        }
    }

    /// <inheritdoc/>
    public static string Read(ref StateReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ReadLengthPrefixed();
        return bytes.IsEmpty ? "" : GeneralizedUtf8.Decode(bytes);
    }
}
