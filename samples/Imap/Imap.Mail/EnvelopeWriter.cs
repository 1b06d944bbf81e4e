using System.Buffers;

namespace Imap.Mail;

/// <summary>Writes ENVELOPE (RFC 3501, section 7.4.2). Values are those of the header, unfolded and not decoded.</summary>
public static class EnvelopeWriter
{
    /// <summary>Writes the envelope of a message; this reads its header only.</summary>
    public static void Write(IBufferWriter<byte> output, MessageContent message)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(message);
        Write(output, message.Header);
    }

    /// <summary>Writes the envelope of a message by its header.</summary>
    internal static void Write(IBufferWriter<byte> output, HeaderBlock header)
    {
        IReadOnlyList<MailAddress> from = Addresses(header, "From");
        output.Write("("u8);
        ImapText.WriteNString(output, header.Find("Date"));
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("Subject"));
        WriteAddresses(output, from);

        // "If the Sender or Reply-To lines are absent … or are present but empty, the server sets … the same value
        // as the from member."
        WriteAddresses(output, Addresses(header, "Sender") is { Count: > 0 } sender ? sender : from);
        WriteAddresses(output, Addresses(header, "Reply-To") is { Count: > 0 } replyTo ? replyTo : from);
        WriteAddresses(output, Addresses(header, "To"));
        WriteAddresses(output, Addresses(header, "Cc"));
        WriteAddresses(output, Addresses(header, "Bcc"));
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("In-Reply-To"));
        output.Write(" "u8);
        ImapText.WriteNString(output, header.Find("Message-Id"));
        output.Write(")"u8);
    }

    private static List<MailAddress> Addresses(HeaderBlock header, string field) =>
        [.. header.FindAll(field).SelectMany(AddressListParser.Parse)];

    private static void WriteAddresses(IBufferWriter<byte> output, IReadOnlyList<MailAddress> addresses)
    {
        if (addresses.Count == 0)
        {
            output.Write(" NIL"u8);
            return;
        }

        output.Write(" ("u8);
        foreach (MailAddress address in addresses)
        {
            output.Write("("u8);
            ImapText.WriteNString(output, address.Name);
            output.Write(" "u8);
            ImapText.WriteNString(output, address.Route);
            output.Write(" "u8);
            ImapText.WriteNString(output, address.Mailbox);
            output.Write(" "u8);
            ImapText.WriteNString(output, address.Host);
            output.Write(")"u8);
        }

        output.Write(")"u8);
    }
}
