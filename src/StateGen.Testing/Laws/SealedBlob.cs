using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StateGen.Testing.Laws;

/// <summary>Makes blobs that no writer makes but whose check is right.</summary>
internal static class SealedBlob
{
    /// <summary>Format and version 1, before any body.</summary>
    public static ReadOnlySpan<byte> Head => [0b1001];

    /// <summary>Some bytes with a right check behind them.</summary>
    public static byte[] Of(string wireName, ReadOnlySpan<byte> bytes)
    {
        byte[] blob = [.. bytes, 0, 0, 0, 0];
        ulong name = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(wireName));
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(blob.Length - 4), (uint)(XxHash3.HashToUInt64(bytes) ^ name));
        return blob;
    }
}
