using System.Globalization;
using Imap.Protocol;

namespace Imap.Wire;

internal sealed partial class ResponseWriter
{
    private const int Piece = 16 * 1024;

    /// <summary>Begins an untagged response.</summary>
    public ResponseWriter Untagged(string name) => Append("* "u8).Append(name);

    /// <summary>Begins an untagged response with a number: <c>* 3 EXISTS</c>.</summary>
    public ResponseWriter Untagged(int number, string name) => Append("* "u8).Append((ulong)number).Append(" "u8).Append(name);

    /// <summary>Begins ESEARCH with the tag of the search that it belongs to (RFC 4466, section 2.6.2).</summary>
    public ResponseWriter ExtendedSearch(string tag, bool byUid) =>
        Append("* ESEARCH (TAG \""u8).Append(tag).Append("\")"u8).Append(byUid ? " UID" : "");

    /// <summary>A status response, tagged or untagged, with an optional response code.</summary>
    /// <param name="tag">The tag of the command, or <c>*</c>.</param>
    /// <param name="kind">How it went.</param>
    /// <param name="code">The response code without its brackets.</param>
    /// <param name="text">The human-readable text; never empty.</param>
    public void Status(string tag, StatusKind kind, string? code, string text)
    {
        Append(tag).Append(" "u8).Append(kind.ToString().ToUpperInvariant()).Append(" "u8);
        if (code is not null)
        {
            Append("["u8).Append(code).Append("] "u8);
        }

        // The text may quote input or a file. A line end in it would forge a response.
        Append(OneLine(text));
        EndLine();
    }

    /// <summary>A text without line ends and other control characters.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f')
            ? string.Concat(text.Select(c => c < ' ' ? '?' : c))
            : text;

    /// <summary>A command continuation request.</summary>
    public void Continue(string text)
    {
        Append("+ "u8).Append(text);
        EndLine();
    }

    /// <summary>An atom if the text is one, otherwise a quoted string or a literal.</summary>
    public ResponseWriter AString(string text)
    {
        bool atom = text.Length > 0
            && !text.AsSpan().ContainsAnyExcept(AtomChars.AtomText)
            && !text.Equals("NIL", StringComparison.OrdinalIgnoreCase);
        return atom ? Append(text) : String(text);
    }

    /// <summary>A quoted string, or a literal if it cannot be quoted.</summary>
    public ResponseWriter String(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return Literal(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        string escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return Append("\""u8).Append(escaped).Append("\""u8);
    }

    /// <summary>A literal.</summary>
    public ResponseWriter Literal(ReadOnlySpan<byte> octets) =>
        Append("{"u8).Append((ulong)octets.Length).Append("}\r\n"u8).Append(octets);

    /// <summary>
    /// A literal of any size, read while the client receives it. Once its first octets are sent, the response can only be completed, or the
    /// connection closed.
    /// </summary>
    public async ValueTask LiteralAsync(OctetRange octets)
    {
        using OctetReader reader = octets.Open();
        Append("{"u8).Append((ulong)octets.Length).Append("}\r\n"u8);
        for (long sent = 0; sent < octets.Length;)
        {
            int length = octets.Read(reader, sent, GetSpan(Piece)[..Piece]);
            Advance(length);
            sent += length;
            await FlushIfMuchAsync();
        }
    }

    /// <summary>The flags of a message in parentheses.</summary>
    public ResponseWriter Flags(MessageFlags flags, bool recent = false) =>
        FlagList(flags.System, flags.Keywords.IsDefault ? [] : flags.Keywords, recent ? @"\Recent" : null);

    /// <summary>Flags in parentheses, with an optional last one.</summary>
    public ResponseWriter FlagList(SystemFlags system, IReadOnlyList<string> keywords, string? last)
    {
        Append("("u8);
        string separator = "";
        void Write(string flag)
        {
            Append(separator).Append(flag);
            separator = " ";
        }

        foreach (SystemFlags flag in (ReadOnlySpan<SystemFlags>)[SystemFlags.Answered, SystemFlags.Flagged, SystemFlags.Deleted, SystemFlags.Seen, SystemFlags.Draft])
        {
            if (system.HasFlag(flag))
            {
                Write($@"\{flag}");
            }
        }

        foreach (string keyword in keywords)
        {
            Write(keyword);
        }

        if (last is not null)
        {
            Write(last);
        }

        return Append(")"u8);
    }

    /// <summary>A date-time in quotes, its day padded with a space (RFC 3501, section 9).</summary>
    public ResponseWriter DateTime(DateTimeOffset value)
    {
        int zone = (int)value.Offset.TotalMinutes;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{value.Day,2}-{value:MMM-yyyy HH:mm:ss} {(zone < 0 ? '-' : '+')}{Math.Abs(zone) / 60:00}{Math.Abs(zone) % 60:00}\"");
        return Append(text);
    }
}
