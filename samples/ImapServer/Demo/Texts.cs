using System.Text;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Makes text parts in the encodings that mail comes in.</summary>
internal static class Texts
{
    /// <summary>7-bit text in US-ASCII.</summary>
    public static TextPart Plain(string text) => Make("plain", "us-ascii", ContentEncoding.SevenBit, text);

    /// <summary>Flowed 7-bit text (RFC 3676): a line that ends with a space continues on the next line.</summary>
    public static TextPart Flowed(string text)
    {
        TextPart part = Plain(text);
        part.ContentType.Format = "flowed";
        return part;
    }

    /// <summary>Quoted-printable text in a charset.</summary>
    public static TextPart QuotedPrintable(string text, string charset = "utf-8") =>
        Make("plain", charset, ContentEncoding.QuotedPrintable, text);

    /// <summary>Base64 text in a charset.</summary>
    public static TextPart Base64(string text, string charset = "utf-8") => Make("plain", charset, ContentEncoding.Base64, text);

    /// <summary>8-bit text in a charset.</summary>
    public static TextPart EightBit(string text, string charset = "utf-8") => Make("plain", charset, ContentEncoding.EightBit, text);

    /// <summary>An HTML page around a body, quoted-printable in UTF-8.</summary>
    public static TextPart Html(string body) =>
        Make("html", "utf-8", ContentEncoding.QuotedPrintable, $"<!DOCTYPE html>\n<html><body>\n{body}\n</body></html>\n");

    /// <summary>The same words as plain text and as HTML.</summary>
    public static MultipartAlternative Alternative(string text, string html) => [QuotedPrintable(text), Html(html)];

    /// <summary>Text of any kind.</summary>
    public static TextPart Make(string subtype, string charset, ContentEncoding encoding, string text)
    {
        // An Encoding would lose which of its names was meant; MimeKit takes the name as it is.
        var part = new TextPart(subtype) { ContentTransferEncoding = encoding };
        byte[] octets = Encoding.GetEncoding(charset).GetBytes(text.ReplaceLineEndings("\r\n"));
        part.Content = new MimeContent(new MemoryStream(octets));
        part.ContentType.Charset = charset;
        return part;
    }
}
