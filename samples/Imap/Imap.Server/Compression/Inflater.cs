namespace Imap.Server.Compression;

/// <summary>
/// Decodes a deflated stream (RFC 1951) that arrives in pieces. Unlike zlib's, its state can be saved between any two bits and restored in
/// another process: <see cref="Save"/> and <see cref="Restore"/>.
/// </summary>
/// <remarks>
/// Decodes whole elements only: an incomplete header or symbol stays in <see cref="_input"/>. The longest of them, the header of a dynamic
/// block, has less than 600 octets.
/// </remarks>
internal sealed partial class Inflater
{
    private const int EndOfBlock = 256;

    private readonly SlidingWindow _window = new();
    private byte[] _input = new byte[64];
    private int _inputLength;
    private int _bit;
    private BlockKind _block;
    private bool _isLast;
    private int _stored;
    private BlockCodes? _codes;
    private int _repeat;
    private int _distance;

    /// <summary>Whether the last block has ended; nothing may follow.</summary>
    public bool HasEnded => _block == BlockKind.Ended;

    /// <summary>Adds received octets.</summary>
    public void Feed(ReadOnlySpan<byte> octets)
    {
        // Decoded octets are dropped first, so that the rest is as short as possible.
        int decoded = _bit >> 3;
        _inputLength -= decoded;
        _bit &= 7;
        Buffer.BlockCopy(_input, decoded, _input, 0, _inputLength);
        if (_input.Length - _inputLength < octets.Length)
        {
            Array.Resize(ref _input, Math.Max(2 * _input.Length, _inputLength + octets.Length));
        }

        octets.CopyTo(_input.AsSpan(_inputLength));
        _inputLength += octets.Length;
    }

    /// <summary>Decodes as much as fits into the buffer.</summary>
    /// <returns>The number of octets; 0 if more input is required or the stream has ended.</returns>
    /// <exception cref="InvalidDataException">The data is not a deflated stream.</exception>
    public int Read(Span<byte> output)
    {
        int written = 0;
        var bits = new BitReader(_input.AsSpan(0, _inputLength), _bit);
        try
        {
            while (written < output.Length && Step(ref bits, output, ref written))
            {
                _bit = bits.Position;
            }
        }
        catch (InvalidDataException) when (written > 0)
        {
            // Octets before the fault are returned. The next call finds the fault again.
        }

        return written;
    }

    /// <summary>Decodes one step: a header, a symbol, or as much of a run of octets as fits. Returns false if its input is incomplete.</summary>
    private bool Step(ref BitReader bits, Span<byte> output, ref int written)
    {
        if (_repeat > 0)
        {
            Repeat(output, ref written);
            return true;
        }

        return _block switch
        {
            BlockKind.None => TryBegin(ref bits),
            BlockKind.Stored => TryCopy(ref bits, output, ref written),
            BlockKind.Ended => false,
            _ => TryDecode(ref bits, output, ref written),
        };
    }

    private void Repeat(Span<byte> output, ref int written)
    {
        for (; _repeat > 0 && written < output.Length; _repeat--)
        {
            byte octet = _window[_distance];
            output[written++] = octet;
            _window.Add(octet);
        }
    }

    private bool TryBegin(ref BitReader bits)
    {
        if (!bits.TryTake(1, out int isLast) || !bits.TryTake(2, out int kind))
        {
            return false;
        }

        switch (kind)
        {
            case 0:
                return TryBeginStored(ref bits, isLast != 0);
            case 1:
                _codes = BlockCodes.Fixed;
                break;
            case 2:
                if (!BlockCodes.TryRead(ref bits, out BlockCodes? codes))
                {
                    return false;
                }

                _codes = codes;
                break;
            default:
                throw new InvalidDataException("Compressed data has a block of an unknown kind.");
        }

        _block = kind == 1 ? BlockKind.Fixed : BlockKind.Dynamic;
        _isLast = isLast != 0;
        return true;
    }

    private bool TryBeginStored(ref BitReader bits, bool isLast)
    {
        bits.Skip(-bits.Position & 7);
        if (!bits.TryTake(16, out int length) || !bits.TryTake(16, out int complement))
        {
            return false;
        }

        if ((length ^ complement) != 0xFFFF)
        {
            throw new InvalidDataException("Compressed data has a stored block with a corrupt length.");
        }

        _block = BlockKind.Stored;
        _isLast = isLast;
        _stored = length;
        if (length == 0)
        {
            EndBlock();
        }

        return true;
    }

    private bool TryCopy(ref BitReader bits, Span<byte> output, ref int written)
    {
        int first = bits.Position >> 3;
        int count = Math.Min(Math.Min(_stored, output.Length - written), _inputLength - first);
        if (count == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> octets = _input.AsSpan(first, count);
        octets.CopyTo(output[written..]);
        _window.Add(octets);
        bits.Skip(8 * count);
        written += count;
        _stored -= count;
        if (_stored == 0)
        {
            EndBlock();
        }

        return true;
    }

    private bool TryDecode(ref BitReader bits, Span<byte> output, ref int written)
    {
        if (!_codes!.TryTake(ref bits, out int symbol, out int distance))
        {
            return false;
        }

        if (symbol < EndOfBlock)
        {
            output[written++] = (byte)symbol;
            _window.Add((byte)symbol);
        }
        else if (symbol == EndOfBlock)
        {
            EndBlock();
        }
        else if (distance > _window.Length)
        {
            throw new InvalidDataException("Compressed data refers to data before its beginning.");
        }
        else
        {
            (_repeat, _distance) = (symbol - EndOfBlock, distance);
        }

        return true;
    }

    private void EndBlock()
    {
        _block = _isLast ? BlockKind.Ended : BlockKind.None;
        _codes = null;
    }
}
