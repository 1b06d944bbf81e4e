using System.Buffers;
using System.Text;
using Imap.Mail;
using Imap.Protocol;

namespace ImapServer.Tests.Messages;

/// <summary>Messages and answers as texts with one character for each octet.</summary>
internal static class Wire
{
    /// <summary>A message from lines; all get CRLF.</summary>
    public static MessageContent Message(string text) => MessageContent.Parse(Octets(text));

    public static byte[] Octets(string text) =>
        Encoding.Latin1.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    public static string Envelope(MessageContent message)
    {
        var output = new ArrayBufferWriter<byte>();
        EnvelopeWriter.Write(output, message);
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    public static string Structure(MessageContent message, bool extensible = true)
    {
        var output = new ArrayBufferWriter<byte>();
        BodyStructureWriter.Write(output, message, extensible);
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }

    /// <summary>The section of a name such as <c>1.2.MIME</c>; line ends are LF.</summary>
    public static string? Section(MessageContent message, string name)
    {
        ReadOnlyMemory<byte>? octets = message.GetSection(ParseSection(name));
        return octets is null
            ? null
            : Encoding.Latin1.GetString(octets.Value.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static BodySection ParseSection(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] steps = words.Length == 0 ? [] : words[0].Split('.');
        int[] part = [.. steps.TakeWhile(step => char.IsAsciiDigit(step[0])).Select(int.Parse)];
        BodySectionKind kind = string.Join('.', steps.Skip(part.Length)) switch
        {
            "" => BodySectionKind.All,
            "HEADER" => BodySectionKind.Header,
            "HEADER.FIELDS" => BodySectionKind.HeaderFields,
            "HEADER.FIELDS.NOT" => BodySectionKind.HeaderFieldsNot,
            "TEXT" => BodySectionKind.Text,
            "MIME" => BodySectionKind.Mime,
            string other => throw new ArgumentException($"'{other}' is not a kind of section.", nameof(name)),
        };
        return new BodySection(part, kind, words[Math.Min(1, words.Length)..]);
    }
}
