using System.Text;
using ImapServer.Messages;
using MimeKit.Encodings;

namespace ImapServer.Searching;

/// <summary>Decodes the text of a part: first its transfer encoding, then its charset.</summary>
internal static class PartText
{
    /// <summary>The text; what is broken in it is replaced, not refused.</summary>
    public static string Decode(MessagePart part)
    {
        byte[] octets = part.Body.ToArray();
        int length = octets.Length;
        if (DecoderFor(part.TransferEncoding) is IMimeDecoder decoder)
        {
            byte[] decoded = new byte[decoder.EstimateOutputLength(octets.Length)];
            length = decoder.Decode(octets, 0, octets.Length, decoded);
            octets = decoded;
        }

        return EncodingFor(part.MediaType.Find("charset")).GetString(octets, 0, length);
    }

    private static IMimeDecoder? DecoderFor(string transferEncoding) => transferEncoding.ToUpperInvariant() switch
    {
        "BASE64" => new Base64Decoder(),
        "QUOTED-PRINTABLE" => new QuotedPrintableDecoder(),
        "X-UUENCODE" or "UUENCODE" => new UUDecoder(),
        _ => null,
    };

    private static Encoding EncodingFor(string? charset)
    {
        // US-ASCII is what a part says that says nothing; UTF-8 reads it, and what else may be there in its place.
        if (string.IsNullOrEmpty(charset) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // A charset that nobody knows, or UTF-7, which .NET refuses: its ASCII can be searched at least.
            return Encoding.Latin1;
        }
    }
}
