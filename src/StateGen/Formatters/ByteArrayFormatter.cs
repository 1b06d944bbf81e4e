using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes the number of bytes, and then the bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArrayFormatter : IStateFormatter<byte[]>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, byte[] value) => writer.WriteLengthPrefixed(value);

    /// <inheritdoc/>
    public static byte[] Read(ref StateReader reader)
    {
        // ToArray would return the shared empty array, and a set cannot hold the same array twice.
        ReadOnlySpan<byte> bytes = reader.ReadLengthPrefixed();
        byte[] array = GC.AllocateUninitializedArray<byte>(bytes.Length);
        bytes.CopyTo(array);
        return array;
    }
}
