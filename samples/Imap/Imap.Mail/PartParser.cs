using System.Text;
using Imap.Protocol;

namespace Imap.Mail;

/// <summary>
/// Divides a message into its parts, outermost first. A part never extends beyond the boundary of its parent (RFC 2046, section 5.1.2).
/// </summary>
internal sealed class PartParser
{
    /// <summary>The deepest nesting that is parsed. Each level reads its octets once more.</summary>
    internal const int MaxDepth = 50;

    /// <summary>When a message has this many parts, the rest of its octets belong to the last of them.</summary>
    internal const int MaxParts = 10_000;

    private int _parts;

    /// <summary>Parses a whole message. Any octets are valid. Also returns the number of parts in multiparts.</summary>
    public static MessagePart ParseMessage(OctetRange octets, out int parts)
    {
        var parser = new PartParser();
        MessagePart message = parser.ParsePart(octets, octets.Length, MediaType.PlainText, 0);
        parts = parser._parts;
        return message;
    }

    /// <summary>
    /// Parses a part. The line end before a boundary belongs to the boundary and not to the body, but a header that
    /// is followed by a boundary keeps the empty line that ends it: so <paramref name="bodyEnd"/> may lie before the
    /// end of <paramref name="octets"/>.
    /// </summary>
    private MessagePart ParsePart(OctetRange octets, long bodyEnd, MediaType byDefault, int depth)
    {
        long bodyStart = HeaderBlock.Measure(octets);
        OctetRange header = octets.Slice(0, bodyStart);
        OctetRange body = octets.Slice(bodyStart, Math.Max(0, bodyEnd - bodyStart));
        var part = new MessagePart { HeaderRange = header, Body = body, MediaType = MediaType.Read(HeaderBlock.Of(header), byDefault) };
        if (part.MediaType.IsMultipart)
        {
            return ParseMultipart(part, depth);
        }

        return part.MediaType.IsMessage ? ParseNested(part, depth) : part;
    }

    private MessagePart ParseMultipart(MessagePart part, int depth)
    {
        if (depth >= MaxDepth)
        {
            return WithType(part, MediaType.Opaque);
        }

        List<MessagePart> parts = part.MediaType.Boundary is string boundary ? ParseParts(part, boundary, depth) : [];

        // BODYSTRUCTURE allows no multipart without parts (RFC 3501, section 9, body-type-mpart). Without a boundary, the body is treated as text.
        return parts.Count == 0
            ? WithType(part, MediaType.PlainText)
            : new MessagePart { HeaderRange = part.HeaderRange, Body = part.Body, MediaType = part.MediaType, Parts = parts };
    }

    private List<MessagePart> ParseParts(MessagePart multipart, string boundary, int depth)
    {
        MediaType byDefault = multipart.MediaType.Is("multipart", "digest") ? MediaType.Message : MediaType.PlainText;
        OctetRange body = multipart.Body;
        byte[] delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var parts = new List<MessagePart>();
        using var lines = new LineScanner(body);
        BoundaryLine line = BoundaryLine.Find(lines, body.Length, delimiter);
        while (line.Found && !line.Closes)
        {
            long start = line.End;
            _parts++;
            line = _parts < MaxParts ? BoundaryLine.Find(lines, body.Length, delimiter) : BoundaryLine.None(body.Length);
            long bodyEnd = Math.Max(start, line.TextEnd);
            parts.Add(ParsePart(body.Slice(start, line.Start - start), bodyEnd - start, byDefault, depth + 1));
        }

        return parts;
    }

    private MessagePart ParseNested(MessagePart part, int depth)
    {
        // RFC 2046, section 5.2.1, forbids to encode a message. One that is encoded anyhow has no octets that a
        // section of it could be a slice of.
        bool encoded = part.TransferEncoding is var encoding
            && (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase)
                || encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase));
        if (encoded || depth >= MaxDepth)
        {
            return WithType(part, MediaType.Opaque);
        }

        MessagePart message = ParsePart(part.Body, part.Body.Length, MediaType.PlainText, depth + 1);
        return new MessagePart { HeaderRange = part.HeaderRange, Body = part.Body, MediaType = part.MediaType, Message = message };
    }

    private static MessagePart WithType(MessagePart part, MediaType type) =>
        new() { HeaderRange = part.HeaderRange, Body = part.Body, MediaType = type };
}
