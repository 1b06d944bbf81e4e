using Imap.Mail;

namespace Imap.Server.Searching;

/// <summary>
/// Searches the addresses of the envelope (RFC 3501, section 6.4.4). FROM, TO, CC and BCC match the name and the address, without the
/// quotes, comments and encoded words of the header.
/// </summary>
internal static class AddressSearch
{
    /// <summary>Whether an address of a field contains a text. An empty text matches any field of the name.</summary>
    public static bool Contains(HeaderBlock header, string field, string text) => text.Length == 0
        ? header.Find(field) is not null
        : header.FindAll(field).SelectMany(AddressListParser.Parse)
            .Any(address => Text(address).Contains(text, StringComparison.OrdinalIgnoreCase));

    // The usual form, so that a search finds the whole and each part of it.
    private static string Text(MailAddress address)
    {
        string name = HeaderSearch.Decode(address.Name ?? "");
        string mailbox = HeaderSearch.Decode(address.Mailbox ?? "");
        string host = HeaderSearch.Decode(address.Host ?? "");
        return host.Length == 0 ? $"{name} {mailbox}" : $"{name} <{mailbox}@{host}>";
    }
}
