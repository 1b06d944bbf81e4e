using MimeKit;

namespace ImapServer.Demo;

/// <summary>Makes parts of files.</summary>
internal static class Attachments
{
    /// <summary>A file to be saved.</summary>
    public static MimePart File(string type, string name, byte[] octets)
    {
        MimePart part = Part(type, octets);
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment);
        part.FileName = name;
        return part;
    }

    /// <summary>A picture that the text shows.</summary>
    public static MimePart Inline(string type, string name, string id, byte[] octets)
    {
        MimePart part = Part(type, octets);
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Inline);
        part.FileName = name;
        part.ContentId = id;
        return part;
    }

    /// <summary>A part of any type in base64.</summary>
    public static MimePart Part(string type, byte[] octets) => new(ContentType.Parse(type))
    {
        ContentTransferEncoding = ContentEncoding.Base64,
        Content = new MimeContent(new MemoryStream(octets)),
    };
}
