using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace ImapServer.Demo;

/// <summary>Draws small PNG pictures (RFC 2083).</summary>
internal static class Pictures
{
    private const int Size = 24;

    /// <summary>A square that fades from one colour to white.</summary>
    public static byte[] Fading(byte red, byte green, byte blue)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        // Width, height, 8 bits, true colour, and the only defined methods.
        WriteChunk(png, "IHDR"u8, [0, 0, 0, Size, 0, 0, 0, Size, 8, 2, 0, 0, 0]);
        WriteChunk(png, "IDAT"u8, Compress(red, green, blue));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compress(byte red, byte green, byte blue)
    {
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int y = 0; y < Size; y++)
            {
                // Each row begins with its filter: 0 (none).
                deflate.WriteByte(0);
                for (int x = 0; x < Size; x++)
                {
                    deflate.Write([Fade(red, x), Fade(green, x), Fade(blue, x)]);
                }
            }
        }

        return data.ToArray();
    }

    private static byte Fade(byte colour, int step) => (byte)(colour + ((255 - colour) * step / Size));

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(chunk));
        png.Write(number);
    }
}
