using System.Buffers;
using System.Text;
using Imap.Mail;
using Imap.Protocol;
using MimeKit.Encodings;

namespace Imap.Server.Searching;

/// <summary>Searches the text of a part, piece by piece: first its transfer encoding is undone, then its charset.</summary>
internal static class PartText
{
    private const int Piece = 16 * 1024;

    /// <summary>Whether a text is in it, in any case; what is broken in the part is replaced, not refused.</summary>
    public static bool Contains(MessagePart part, string text)
    {
        var finder = new TextFinder(text, EncodingFor(part.MediaType.Find("charset")).GetDecoder());
        IMimeDecoder? decoder = DecoderFor(part.TransferEncoding);
        using OctetReader reader = part.Body.Open();
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece);
        byte[] decoded = piece;
        try
        {
            for (long offset = 0; !finder.Found && offset <= part.Body.Length;)
            {
                int length = part.Body.Read(reader, offset, piece.AsSpan(0, Piece));
                int made = length;
                if (decoder is not null)
                {
                    // How much comes out depends on what the decoder holds back, too.
                    int room = decoder.EstimateOutputLength(length);
                    decoded = decoded == piece || decoded.Length < room ? new byte[room + Piece] : decoded;
                    made = decoder.Decode(piece, 0, length, decoded);
                }

                finder.Add(decoded.AsSpan(0, made), last: length == 0);
                offset += Math.Max(length, 1);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return finder.Found;
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
