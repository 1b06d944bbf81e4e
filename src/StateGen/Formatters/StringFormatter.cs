using System.Buffers;
using System.Text;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes a string as UTF-8 behind its length in bytes; unpaired surrogates survive.</summary>
public readonly struct StringFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value)
    {
        // Most strings are ASCII: the length in bytes is then known before a character is looked at.
        int start = writer.Position;
        writer.WriteVarint((uint)value.Length);
        Span<byte> bytes = writer.Reserve(value.Length);
        if (Ascii.FromUtf16(value, bytes, out _) != OperationStatus.Done)
        {
            writer.Retreat(writer.Position - start);
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
