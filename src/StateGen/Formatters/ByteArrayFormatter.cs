using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes bytes as they are, behind their number.</summary>
public readonly struct ByteArrayFormatter : IStateFormatter<byte[]>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, byte[] value) => writer.WriteLengthPrefixed(value);

    /// <inheritdoc/>
    public static byte[] Read(ref StateReader reader) => reader.ReadLengthPrefixed().ToArray();
}
