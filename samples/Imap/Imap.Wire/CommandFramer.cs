using System.Buffers;

namespace Imap.Wire;

/// <summary>Finds the end of a command: the first line end that does not follow a literal's length (RFC 3501, section 4.3).</summary>
internal sealed class CommandFramer
{
    // The longest announcement that means anything: "{4294967295+}" and CRLF.
    private const int AnnouncementLength = 24;

    private long _scanned;
    private long _lineStart;
    private long _text;
    private long _literals;

    /// <summary>Whether the user has logged in, which allows longer literals.</summary>
    public bool Authenticated { get; set; }

    /// <summary>Whether a long message of APPEND is taken out of the input as it arrives, so that it is not buffered.</summary>
    public bool Spools { get; set; }

    /// <summary>The number of octets of the message after <see cref="FrameStatus.LongMessage"/>.</summary>
    public long MessageLength { get; private set; }

    /// <summary>Whether the client waits for permission to send that message.</summary>
    public bool MessageAwaitsContinuation { get; private set; }

    /// <summary>The octets of the command that was found, its line end included.</summary>
    public long Length { get; private set; }

    /// <summary>
    /// Whether the input is empty or the beginning of the command's first line, so that another process can read it from its first octet.
    /// After a literal, it would request the literal a second time.
    /// </summary>
    public bool IsInFirstLine => _lineStart == 0;

    /// <summary>Forgets the command, so that the next one can be looked for.</summary>
    public void Reset() => _scanned = _lineStart = _text = _literals = Length = 0;

    /// <summary>Continues where the last call stopped.</summary>
    /// <param name="input">All input that is not consumed yet. It begins with the command.</param>
    /// <param name="literals">False for a plain line, such as <c>DONE</c> in IDLE.</param>
    public FrameStatus Scan(in ReadOnlySequence<byte> input, bool literals = true)
    {
        while (input.Length > _scanned)
        {
            if (input.Slice(_scanned).PositionOf((byte)'\n') is not { } lineFeed)
            {
                _scanned = input.Length;
                return TextTooLong(input, _scanned, literals) ? FrameStatus.LineTooLong : FrameStatus.Incomplete;
            }

            Length = input.Slice(0, lineFeed).Length + 1;
            if (TextTooLong(input, Length, literals))
            {
                return FrameStatus.LineTooLong;
            }

            bool asked = false;
            if (!literals || ReadAnnouncement(input.Slice(_lineStart, Length - _lineStart), out asked) is not { } octets)
            {
                return FrameStatus.Complete;
            }

            if (TakeLiteral(input, octets, asked) is { } status)
            {
                return status;
            }
        }

        return FrameStatus.Incomplete;
    }

    /// <returns>How the scan ends; <see langword="null"/> if it continues after the literal.</returns>
    private FrameStatus? TakeLiteral(in ReadOnlySequence<byte> input, long octets, bool asked)
    {
        _text += Length - _lineStart;
        if (octets > Limit(input) - _literals)
        {
            return asked ? FrameStatus.LiteralTooBig : FrameStatus.UnaskedLiteralTooBig;
        }

        if (Spools && octets > CommandLimits.MessageInMemory && Authenticated && IsCommand(input, "APPEND"u8))
        {
            (MessageLength, MessageAwaitsContinuation) = (octets, asked);
            return FrameStatus.LongMessage;
        }

        _literals += octets;
        _scanned = _lineStart = Length + octets;
        return asked ? FrameStatus.AwaitsContinuation : null;
    }

    private bool TextTooLong(in ReadOnlySequence<byte> input, long end, bool command)
    {
        long text = _text + end - _lineStart;
        return text > CommandLimits.Text
            && !(text <= CommandLimits.Token && command && Authenticated && IsCommand(input, "X-STATE"u8));
    }

    private long Limit(in ReadOnlySequence<byte> input) =>
        !Authenticated ? CommandLimits.LiteralsBeforeLogin
        : IsCommand(input, "APPEND"u8) ? CommandLimits.Message
        : IsCommand(input, "X-STATE"u8) ? CommandLimits.Token
        : CommandLimits.Literals;

    private static bool IsCommand(in ReadOnlySequence<byte> input, ReadOnlySpan<byte> command)
    {
        var reader = new SequenceReader<byte>(input);
        return reader.TryAdvanceTo((byte)' ')
            && reader.TryReadTo(out ReadOnlySequence<byte> name, (byte)' ')
            && name.Length == command.Length
            && System.Text.Ascii.EqualsIgnoreCase(name.ToArray(), command);
    }

    // Whether a line ends with {n} or {n+} (RFC 7888); a number that fits nothing is as good as the largest.
    private static long? ReadAnnouncement(in ReadOnlySequence<byte> line, out bool asked)
    {
        asked = true;
        Span<byte> copy = stackalloc byte[AnnouncementLength];
        long length = Math.Min(line.Length, AnnouncementLength);
        line.Slice(line.Length - length).CopyTo(copy);
        ReadOnlySpan<byte> end = copy[..(int)length].TrimEnd("\r\n"u8);
        if (!end.EndsWith("}"u8))
        {
            return null;
        }

        end = end[..^1];
        if (end.EndsWith("+"u8))
        {
            asked = false;
            end = end[..^1];
        }

        int digits = end.Length - end.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') - 1;
        if (digits == 0)
        {
            return null;
        }

        if (digits == end.Length)
        {
            return long.MaxValue;
        }

        if (end[^(digits + 1)] != '{')
        {
            return null;
        }

        return digits > 18 ? long.MaxValue : long.Parse(end[^digits..]);
    }
}
