using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StateGen.Testing.Laws;

/// <summary>Makes invalid blobs with a valid checksum.</summary>
internal static class SealedBlob
{
    /// <summary>The first byte of a blob: format and version 1.</summary>
    public static ReadOnlySpan<byte> Head => [0b1001];

    /// <summary>Appends the valid checksum to some bytes.</summary>
    public static byte[] Of(string wireName, ReadOnlySpan<byte> bytes)
    {
        byte[] blob = [.. bytes, 0, 0, 0, 0];
        ulong name = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(wireName));
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(blob.Length - 4), (uint)(XxHash3.HashToUInt64(bytes) ^ name));
        return blob;
    }
}
