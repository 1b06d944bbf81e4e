using System.IO.Hashing;
using System.Text;
using StateGen.IO;

namespace StateGen.Tests.Laws;

/// <summary>Makes blobs that no writer makes but whose check is right.</summary>
internal static class Blobs
{
    /// <summary>A blob with this body, whatever it means.</summary>
    public static byte[] Craft(string wireName, ReadOnlySpan<byte> body) => Seal(wireName, [StateSerializer.Format, 0b11, .. body]);

    /// <summary>The same bytes with a right check behind them.</summary>
    public static byte[] Seal(string wireName, ReadOnlySpan<byte> bytes)
    {
        byte[] blob = [.. bytes, 0, 0, 0, 0];
        long seed = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(wireName));
        StatePrimitives.WriteFixed(ref blob[^4], (uint)XxHash3.HashToUInt64(bytes, seed));
        return blob;
    }
}
