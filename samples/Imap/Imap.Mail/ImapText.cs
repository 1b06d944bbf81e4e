using System.Buffers;
using System.Globalization;
using System.Text;

namespace Imap.Mail;

/// <summary>Writes the strings of RFC 3501, section 4.3, from texts that have one character for each octet.</summary>
internal static class ImapText
{
    // Quoted strings contain 7-bit text without line ends. Longer ones are sent as literals, for the sake of line readers.
    private const int MaxQuoted = 1000;

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Span<byte> digits = output.GetSpan(20);
        number.TryFormat(digits, out int written, provider: CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>Writes a string, or NIL.</summary>
    public static void WriteNString(IBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            output.Write("NIL"u8);
        }
        else
        {
            WriteString(output, text);
        }
    }

    /// <summary>Writes a string, quoted if possible.</summary>
    public static void WriteString(IBufferWriter<byte> output, string text)
    {
        // No string of RFC 3501 can hold NUL, not even a literal.
        string written = text.Replace("\0", "", StringComparison.Ordinal);
        if (written.Length <= MaxQuoted && written.All(c => c is >= ' ' and <= '~' or '\t'))
        {
            string escaped = written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            output.Write(Encoding.Latin1.GetBytes($"\"{escaped}\""));
            return;
        }

        output.Write("{"u8);
        WriteNumber(output, written.Length);
        output.Write("}\r\n"u8);
        output.Write(Encoding.Latin1.GetBytes(written));
    }
}
