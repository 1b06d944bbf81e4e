using System.Buffers.Binary;

namespace ImapIdle.Protocol;

/// <summary>A text as a block of a deflated stream that is not compressed (RFC 1951, section 3.2.4): a whole number of octets, and no zlib.</summary>
public static class DeflateBlock
{
    // One bit for the last block, two bits for "stored", five bits of padding; then the length and its complement.
    private const int HeaderLength = 1 + sizeof(ushort) + sizeof(ushort);

    /// <summary>The block of a text.</summary>
    /// <param name="text">The text, at most 65,535 octets.</param>
    /// <param name="isLast">Whether the stream ends with it.</param>
    /// <exception cref="OverflowException">The text is longer.</exception>
    public static byte[] Stored(ReadOnlySpan<byte> text, bool isLast = false)
    {
        ushort length = checked((ushort)text.Length);
        byte[] block = new byte[HeaderLength + length];
        block[0] = (byte)(isLast ? 1 : 0);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(1), length);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)~length);
        text.CopyTo(block.AsSpan(HeaderLength));
        return block;
    }
}
