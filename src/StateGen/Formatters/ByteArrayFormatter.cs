using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes the number of bytes, then the bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArrayFormatter : IStateFormatter<byte[]>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, byte[] value) => writer.WriteLengthPrefixed(value);

    /// <inheritdoc/>
    public static byte[] Read(ref StateReader reader)
    {
        // ToArray would give the one of all empty arrays, of which a set cannot hold two.
        ReadOnlySpan<byte> bytes = reader.ReadLengthPrefixed();
        byte[] array = GC.AllocateUninitializedArray<byte>(bytes.Length);
        bytes.CopyTo(array);
        return array;
    }
}
