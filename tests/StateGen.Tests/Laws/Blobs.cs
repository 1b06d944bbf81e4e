using StateGen.Testing.Laws;

namespace StateGen.Tests.Laws;

/// <summary>Makes blobs that no writer makes but whose check is right.</summary>
internal static class Blobs
{
    /// <summary>A blob with this body, whatever it means.</summary>
    public static byte[] Craft(string wireName, ReadOnlySpan<byte> body) => Seal(wireName, [.. SealedBlob.Head, .. body]);

    /// <summary>The same bytes with a right check behind them.</summary>
    public static byte[] Seal(string wireName, ReadOnlySpan<byte> bytes) => SealedBlob.Of(wireName, bytes);
}
