using System.Buffers;

namespace Imap.Storage.Files;

/// <summary>Converts the LF of delivery agents to the CRLF of IMAP (RFC 3501, section 2.2).</summary>
internal static class LineEnds
{
    private const byte Cr = (byte)'\r';
    private const byte Lf = (byte)'\n';

    /// <summary>The line feeds that have no CR before them: by so many octets the message grows.</summary>
    public static long CountBare(ReadOnlySequence<byte> message)
    {
        long count = 0;
        byte last = 0;
        foreach (ReadOnlyMemory<byte> segment in message)
        {
            count += CountBare(segment.Span, ref last);
        }

        return count;
    }

    /// <summary>The line feeds of one piece that have no CR before them; <paramref name="last"/> carries the octet before it.</summary>
    public static long CountBare(ReadOnlySpan<byte> piece, ref byte last)
    {
        long count = 0;
        byte before = last;
        for (int at = piece.IndexOf(Lf), from = 0; at >= 0; at = piece[from..].IndexOf(Lf))
        {
            at += from;
            if ((at == 0 ? before : piece[at - 1]) != Cr)
            {
                count++;
            }

            from = at + 1;
        }

        last = piece.IsEmpty ? before : piece[^1];
        return count;
    }

    /// <summary>The message with CRLF; the same array if there is nothing to convert.</summary>
    public static byte[] ToCrLf(byte[] message)
    {
        byte last = 0;
        long bare = CountBare(message, ref last);
        if (bare == 0)
        {
            return message;
        }

        byte[] result = new byte[message.Length + bare];
        ToCrLf(message, 0, result);
        return result;
    }

    /// <summary>A piece of a message with CRLF.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="before">The octet before it.</param>
    /// <param name="result">Receives the result, which has at most twice the length.</param>
    /// <returns>The length of the result.</returns>
    public static int ToCrLf(ReadOnlySpan<byte> piece, byte before, Span<byte> result)
    {
        int to = 0;
        int from = 0;
        while (from < piece.Length)
        {
            int length = piece[from..].IndexOf(Lf);
            if (length < 0)
            {
                piece[from..].CopyTo(result[to..]);
                return to + piece.Length - from;
            }

            piece.Slice(from, length).CopyTo(result[to..]);
            to += length;
            from += length;
            if ((from == 0 ? before : piece[from - 1]) != Cr)
            {
                result[to++] = Cr;
            }

            result[to++] = Lf;
            from++;
        }

        return to;
    }

    /// <summary>Puts 0x80 in the place of NUL, which no literal may hold (RFC 3501, section 9, CHAR8); the size stays.</summary>
    public static void ReplaceNul(Span<byte> octets) => octets.Replace((byte)0, (byte)0x80);
}
