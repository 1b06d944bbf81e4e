using System.Buffers;

namespace Imap.Mail;

/// <summary>Writes BODY and BODYSTRUCTURE (RFC 3501, section 7.4.2, and the rule "body" of section 9).</summary>
public static class BodyStructureWriter
{
    /// <summary>Writes the structure of a message.</summary>
    /// <param name="output">The output.</param>
    /// <param name="message">The message.</param>
    /// <param name="extensible">Whether to write the extension data of BODYSTRUCTURE.</param>
    public static void Write(IBufferWriter<byte> output, MessageContent message, bool extensible)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(message);
        WritePart(output, message.Root, extensible);
    }

    private static void WritePart(IBufferWriter<byte> output, MessagePart part, bool extensible)
    {
        output.Write("("u8);
        if (part.Parts.Count > 0)
        {
            WriteMultipart(output, part, extensible);
        }
        else
        {
            WriteSinglePart(output, part, extensible);
        }

        output.Write(")"u8);
    }

    private static void WriteMultipart(IBufferWriter<byte> output, MessagePart part, bool extensible)
    {
        foreach (MessagePart child in part.Parts)
        {
            WritePart(output, child, extensible);
        }

        output.Write(" "u8);
        ImapText.WriteString(output, part.MediaType.Subtype);
        if (extensible)
        {
            output.Write(" "u8);
            WriteParameters(output, part.MediaType.Parameters);
            WriteExtensionData(output, part.Header);
        }
    }

    private static void WriteSinglePart(IBufferWriter<byte> output, MessagePart part, bool extensible)
    {
        HeaderBlock header = part.Header;
        ImapText.WriteString(output, part.MediaType.Type);
        output.Write(" "u8);
        ImapText.WriteString(output, part.MediaType.Subtype);
        output.Write(" "u8);
        WriteParameters(output, part.MediaType.Parameters);
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("Content-Id"));
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("Content-Description"));
        output.Write(" "u8);
        ImapText.WriteString(output, part.TransferEncoding);
        output.Write(" "u8);
        ImapText.WriteNumber(output, part.Body.Length);
        if (part.Message is MessagePart nested)
        {
            output.Write(" "u8);
            EnvelopeWriter.Write(output, nested.Header);
            output.Write(" "u8);
            WritePart(output, nested, extensible);
        }

        if (part.Message is not null || part.MediaType.IsText)
        {
            output.Write(" "u8);
            ImapText.WriteNumber(output, part.Lines);
        }

        if (extensible)
        {
            output.Write(" "u8);
            ImapText.WriteNString(output, header.Find("Content-MD5"));
            WriteExtensionData(output, header);
        }
    }

    /// <summary>Writes the common fields of multiparts and single parts: disposition, language, and location.</summary>
    private static void WriteExtensionData(IBufferWriter<byte> output, HeaderBlock header)
    {
        output.Write(" "u8);
        string? text = header.Find("Content-Disposition");
        ParameterizedField? disposition = text is null ? null : ParameterizedField.Parse(text);
        if (disposition is { Value.Length: > 0 })
        {
            output.Write("("u8);
            ImapText.WriteString(output, disposition.Value);
            output.Write(" "u8);
            WriteParameters(output, disposition.Parameters);
            output.Write(")"u8);
        }
        else
        {
            output.Write("NIL"u8);
        }

        output.Write(" "u8);
        WriteLanguages(output, header.Find("Content-Language"));
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("Content-Location"));
    }

    private static void WriteLanguages(IBufferWriter<byte> output, string? field)
    {
        string[] languages = field?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        switch (languages)
        {
            case []:
                output.Write("NIL"u8);
                break;
            case [string only]:
                ImapText.WriteString(output, only);
                break;
            default:
                WriteList(output, languages);
                break;
        }
    }

    private static void WriteParameters(IBufferWriter<byte> output, IReadOnlyList<FieldParameter> parameters)
    {
        if (parameters.Count == 0)
        {
            output.Write("NIL"u8);
        }
        else
        {
            WriteList(output, parameters.SelectMany(parameter => new[] { parameter.Name, parameter.Value }));
        }
    }

    private static void WriteList(IBufferWriter<byte> output, IEnumerable<string> texts)
    {
        ReadOnlySpan<byte> before = "("u8;
        foreach (string text in texts)
        {
            output.Write(before);
            ImapText.WriteString(output, text);
            before = " "u8;
        }

        output.Write(")"u8);
    }
}
