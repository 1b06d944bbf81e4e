namespace Imap.Server.Compression;

/// <summary>Reads bits from octets, the lowest bit first (RFC 1951, section 3.1.1). Never reads past the available bits.</summary>
/// <param name="octets">The octets.</param>
/// <param name="position">The first bit.</param>
internal ref struct BitReader(ReadOnlySpan<byte> octets, int position)
{
    private readonly ReadOnlySpan<byte> _octets = octets;

    /// <summary>The number of bits read.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The number of bits left.</summary>
    public readonly int Left => _octets.Length * 8 - Position;

    /// <summary>The next bits as a number, padded with zeros.</summary>
    /// <param name="count">The number of bits, at most 16.</param>
    public readonly int Peek(int count)
    {
        int first = Position >> 3;
        int bits = 0;
        for (int i = 0; i < 3 && first + i < _octets.Length; i++)
        {
            bits |= _octets[first + i] << (8 * i);
        }

        return (bits >> (Position & 7)) & ((1 << count) - 1);
    }

    /// <summary>Passes over bits.</summary>
    public void Skip(int count) => Position += count;

    /// <summary>Takes the next bits, at most 16; false if fewer are available.</summary>
    public bool TryTake(int count, out int value)
    {
        value = Peek(count);
        if (Left < count)
        {
            return false;
        }

        Position += count;
        return true;
    }
}
