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

    /// <summary>Whether the part contains a text, in any case. Invalid octets are replaced.</summary>
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
                    // The amount of output also depends on what the decoder holds back.
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
        // US-ASCII is the default charset. UTF-8 includes it and also decodes mislabeled UTF-8.
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
            // An unknown charset, or UTF-7, which .NET refuses: at least its ASCII can be searched.
            return Encoding.Latin1;
        }
    }
}
