using System.Buffers;
using Imap.Protocol;

namespace Imap.Mail;

/// <summary>The sections that are a header or a selection of its fields.</summary>
internal static class HeaderSection
{
    /// <summary>The header itself, or the fields wanted in their order and folding, and an empty line.</summary>
    public static OctetRange Select(OctetRange header, BodySection section)
    {
        if (section.Kind == BodySectionKind.Header)
        {
            return header;
        }

        var names = new HashSet<string>(section.Fields, StringComparer.OrdinalIgnoreCase);
        bool wanted = section.Kind == BodySectionKind.HeaderFields;
        var output = new ArrayBufferWriter<byte>();
        foreach (HeaderField field in HeaderBlock.Of(header).Fields)
        {
            if (names.Contains(field.Name) == wanted)
            {
                output.Write(field.Octets.Span);
                if (!field.Octets.Span.EndsWith("\n"u8))
                {
                    // The message ends within this field. Without a line end, an empty line could not follow.
                    output.Write("\r\n"u8);
                }
            }
        }

        output.Write("\r\n"u8);
        return OctetRange.Of(output.WrittenMemory);
    }
}
