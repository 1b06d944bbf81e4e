namespace Imap.Server.Compression;

/// <summary>A canonical Huffman code (RFC 1951, section 3.2.2): all of it follows from the lengths of its codes.</summary>
internal sealed class HuffmanCode
{
    /// <summary>The result of <see cref="Decode"/> for an incomplete code.</summary>
    public const int Incomplete = -1;

    /// <summary>The longest code in bits.</summary>
    public const int LongestCode = 15;

    private readonly ushort[] _counts = new ushort[LongestCode + 1];
    private readonly ushort[] _symbols;

    /// <summary>The code of some lengths, 0 for a symbol that it does not have.</summary>
    /// <param name="lengths">The lengths in order of symbol, at most <see cref="LongestCode"/> each.</param>
    /// <exception cref="InvalidDataException">The code is invalid, or leaves some bits without meaning.</exception>
    public HuffmanCode(ReadOnlySpan<byte> lengths)
    {
        foreach (byte length in lengths)
        {
            _counts[length]++;
        }

        _counts[0] = 0;
        Span<ushort> next = stackalloc ushort[LongestCode + 2];
        int free = 1;
        for (int length = 1; length <= LongestCode; length++)
        {
            free = 2 * free - _counts[length];
            if (free < 0)
            {
                throw new InvalidDataException("Compressed data has an oversubscribed Huffman code.");
            }

            next[length + 1] = (ushort)(next[length] + _counts[length]);
        }

        // A code with one symbol uses one bit, and the other bit is invalid. A code without symbols is never used.
        int symbols = next[LongestCode + 1];
        if (free > 0 && (symbols > 1 || _counts[1] != symbols))
        {
            throw new InvalidDataException("Compressed data has an incomplete Huffman code.");
        }

        _symbols = new ushort[symbols];
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                _symbols[next[lengths[symbol]]++] = (ushort)symbol;
            }
        }
    }

    /// <summary>Reads the next symbol.</summary>
    /// <returns>The symbol, or <see cref="Incomplete"/> without consuming any bits.</returns>
    /// <exception cref="InvalidDataException">The bits mean nothing.</exception>
    public int Decode(ref BitReader bits)
    {
        int rest = bits.Peek(LongestCode);
        int available = Math.Min(bits.Left, LongestCode);
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= available; length++)
        {
            // Codes start with their highest bit, unlike all other numbers.
            code = (code << 1) | (rest & 1);
            rest >>= 1;
            int count = _counts[length];
            first <<= 1;
            if (code - first < count)
            {
                bits.Skip(length);
                return _symbols[index + code - first];
            }

            index += count;
            first += count;
        }

        return available < LongestCode ? Incomplete : throw new InvalidDataException("Compressed data has bits that mean nothing.");
    }
}
