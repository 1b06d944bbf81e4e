using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>
/// Mail that looks signed or encrypted (RFC 1847, RFC 3156). The signatures are of no key: only the structure counts.
/// </summary>
internal static class SignedMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        var signed = new Multipart("signed")
        {
            Texts.QuotedPrintable("Robin,\n\nthe new fingerprint is on the back of my card. Check it, don't trust it.\n\nПривет,\nDmitri\n"),
            Armored("application/pgp-signature", "signature.asc", "SIGNATURE", "iHUEABYKAB0WIQTzT3n0dAr3ALm0dEm0QAAAAAUCaTzT3gAKCRDm0dEm0dEm"),
        };
        signed.ContentType.Parameters.Add("micalg", "pgp-sha512");
        signed.ContentType.Parameters.Add("protocol", "application/pgp-signature");
        yield return Post.Message("signed-1", DemoDay.At(49, "21:21"), People.Dmitri, "New key", signed).ToInbox().With(SystemFlags.Seen | SystemFlags.Flagged);

        var encrypted = new Multipart("encrypted")
        {
            SevenBit("application/pgp-encrypted", "Version: 1\r\n"),
            Armored("application/octet-stream", "encrypted.asc", "MESSAGE", "hF4DAAAAAAAAAAASAQdAn0t4r3alm3ssag3butth3shap31sr1ghtAAAAAAAA"),
        };
        encrypted.ContentType.Parameters.Add("protocol", "application/pgp-encrypted");
        yield return Post.Message("encrypted-1", DemoDay.At(48, "22:02"), People.Dmitri, "...", encrypted).ToInbox().With(SystemFlags.Seen);
    }

    private static MimePart Armored(string type, string name, string what, string line)
    {
        MimePart part = SevenBit(type, $"-----BEGIN PGP {what}-----\r\n\r\n{line}\r\n=abcd\r\n-----END PGP {what}-----\r\n");
        part.ContentType.Name = name;
        part.ContentDescription = $"OpenPGP digital {what.ToLowerInvariant()}";
        return part;
    }

    private static MimePart SevenBit(string type, string text) => new(ContentType.Parse(type))
    {
        ContentTransferEncoding = ContentEncoding.SevenBit,
        Content = new MimeContent(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))),
    };
}
