using System.Diagnostics.CodeAnalysis;

namespace Imap.Server.Compression;

/// <summary>The two codes of a block: one of literals and lengths, one of distances (RFC 1951, sections 3.2.5 to 3.2.7).</summary>
internal sealed class BlockCodes
{
    private const int MostLiterals = 286;
    private const int MostDistances = 30;
    private const int EndOfBlock = 256;
    private const int FirstLength = 257;
    private const int LongestRepetition = 258;

    // Section 3.2.7: the order of the lengths of the code length code.
    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly HuffmanCode _literals;
    private readonly HuffmanCode _distances;

    private BlockCodes(ReadOnlySpan<byte> lengths, int literals)
    {
        Lengths = lengths.ToArray();
        Literals = literals;
        _literals = new HuffmanCode(lengths[..literals]);
        _distances = new HuffmanCode(lengths[literals..]);
    }

    /// <summary>The codes of section 3.2.6.</summary>
    public static BlockCodes Fixed { get; } = new(FixedLengths(), MostLiterals + 2);

    /// <summary>The lengths of all codes: of literals and lengths, then of distances.</summary>
    public byte[] Lengths { get; }

    /// <summary>The number of lengths for literals and lengths.</summary>
    public int Literals { get; }

    /// <summary>The codes of some lengths.</summary>
    /// <exception cref="InvalidDataException">The codes are invalid.</exception>
    public static BlockCodes FromLengths(ReadOnlySpan<byte> lengths, int literals)
    {
        int distances = lengths.Length - literals;
        return literals is >= FirstLength and <= MostLiterals && distances is > 0 and <= MostDistances
            && !lengths.ContainsAnyExceptInRange((byte)0, (byte)HuffmanCode.LongestCode)
            && lengths[EndOfBlock] > 0
            ? new BlockCodes(lengths, literals)
            : throw new InvalidDataException("Compressed data has a block with invalid codes.");
    }

    /// <summary>Reads the codes of a dynamic block; false if they are incomplete.</summary>
    /// <exception cref="InvalidDataException">The codes are invalid.</exception>
    public static bool TryRead(ref BitReader bits, [NotNullWhen(true)] out BlockCodes? codes)
    {
        codes = null;
        if (!bits.TryTake(5, out int literals) || !bits.TryTake(5, out int distances) || !bits.TryTake(4, out int lengthCodes))
        {
            return false;
        }

        Span<byte> ofLengths = stackalloc byte[LengthOrder.Length];
        ofLengths.Clear();
        for (int i = 0; i < lengthCodes + 4; i++)
        {
            if (!bits.TryTake(3, out int length))
            {
                return false;
            }

            ofLengths[LengthOrder[i]] = (byte)length;
        }

        literals += FirstLength;
        Span<byte> lengths = stackalloc byte[literals + distances + 1];
        if (!TryReadLengths(ref bits, new HuffmanCode(ofLengths), lengths))
        {
            return false;
        }

        codes = FromLengths(lengths, literals);
        return true;
    }

    /// <summary>Takes a literal, the end of the block (256), or a repetition (256 plus its length); false if it is incomplete.</summary>
    /// <exception cref="InvalidDataException">The bits mean nothing.</exception>
    public bool TryTake(ref BitReader bits, out int symbol, out int distance)
    {
        distance = 0;
        symbol = _literals.Decode(ref bits);
        if (symbol <= EndOfBlock)
        {
            return symbol != HuffmanCode.Incomplete;
        }

        if (!TryTakeLength(ref bits, symbol - FirstLength, out int length))
        {
            return false;
        }

        symbol = EndOfBlock + length;
        int code = _distances.Decode(ref bits);
        if (code >= MostDistances)
        {
            throw new InvalidDataException("Compressed data has an invalid distance.");
        }

        // From the fifth code on, each bit more is shared by two codes.
        int extra = Math.Max(0, (code >> 1) - 1);
        if (code == HuffmanCode.Incomplete || !bits.TryTake(extra, out int offset))
        {
            return false;
        }

        distance = 1 + offset + (code < 4 ? code : (2 + (code & 1)) << extra);
        return true;
    }

    // From the ninth code on, four codes share each extra bit; the last code is the longest repetition alone.
    private static bool TryTakeLength(ref BitReader bits, int code, out int length)
    {
        int extra = code is < 8 or 28 ? 0 : (code >> 2) - 1;
        if (!bits.TryTake(extra, out int offset))
        {
            length = 0;
            return false;
        }

        length = code switch
        {
            > 28 => throw new InvalidDataException("Compressed data has an invalid length."),
            28 => LongestRepetition,
            < 8 => 3 + code,
            _ => 3 + offset + ((4 + (code & 3)) << extra),
        };
        return true;
    }

    private static bool TryReadLengths(ref BitReader bits, HuffmanCode code, scoped Span<byte> lengths)
    {
        for (int i = 0; i < lengths.Length;)
        {
            int symbol = code.Decode(ref bits);
            if (symbol == HuffmanCode.Incomplete)
            {
                return false;
            }

            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            // 16 repeats the last length three times or more, 17 and 18 a length of zero.
            (int extra, int least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (!bits.TryTake(extra, out int count))
            {
                return false;
            }

            count += least;
            if (count > lengths.Length - i || (symbol == 16 && i == 0))
            {
                throw new InvalidDataException("Compressed data has a block that repeats a missing length.");
            }

            lengths.Slice(i, count).Fill(symbol == 16 ? lengths[i - 1] : (byte)0);
            i += count;
        }

        return true;
    }

    private static byte[] FixedLengths()
    {
        byte[] lengths = new byte[MostLiterals + 2 + MostDistances + 2];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280, 8).Fill(8);
        lengths.AsSpan(288).Fill(5);
        return lengths;
    }
}
