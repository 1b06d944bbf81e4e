using System.Text;
using Imap.Mail;
using MimeKit.Utils;

namespace Imap.Server.Searching;

/// <summary>Searches header fields as displayed: unfolded, with the encoded words of RFC 2047 decoded.</summary>
internal static class HeaderSearch
{
    /// <summary>Whether a field of a name contains a text. An empty text matches any field of the name.</summary>
    public static bool Contains(HeaderBlock header, string field, string text) =>
        header.FindAll(field).Any(value => Contains(value, text));

    /// <summary>Whether any line of the header contains a text.</summary>
    public static bool Contains(HeaderBlock header, string text) =>
        header.Fields.Any(field => Contains(field.NameLength == 0 ? field.Value : $"{field.Name}: {field.Value}", text));

    /// <summary>A value as displayed.</summary>
    public static string Decode(string value) =>
        Ascii.IsValid(value) && !value.Contains("=?", StringComparison.Ordinal)
            ? value
            : Rfc2047.DecodeText(Encoding.Latin1.GetBytes(value));

    private static bool Contains(string value, string text) =>
        Decode(value).Contains(text, StringComparison.OrdinalIgnoreCase);
}
