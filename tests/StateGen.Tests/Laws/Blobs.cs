using StateGen.Testing.Laws;

namespace StateGen.Tests.Laws;

/// <summary>Makes invalid blobs with a valid checksum.</summary>
internal static class Blobs
{
    /// <summary>Makes a blob with any body.</summary>
    public static byte[] Craft(string wireName, ReadOnlySpan<byte> body) => Seal(wireName, [.. SealedBlob.Head, .. body]);

    /// <summary>Appends the valid checksum to some bytes.</summary>
    public static byte[] Seal(string wireName, ReadOnlySpan<byte> bytes) => SealedBlob.Of(wireName, bytes);
}
