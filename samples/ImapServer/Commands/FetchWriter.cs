using ImapServer.Messages;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>Writes the FETCH response of one message.</summary>
internal sealed class FetchWriter(ResponseWriter output, MailboxSession view)
{
    /// <summary>How many messages could not be read; nothing was written of them.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Writes the items; nothing where the message is gone.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Write(StoredMessage message, IReadOnlyList<FetchItem> items)
    {
        int number = view.SequenceNumberOf(message.Uid);
        if (number == 0)
        {
            return false;
        }

        MessageContent? content = null;
        output.Untagged(number, "FETCH (");
        for (int i = 0; i < items.Count; i++)
        {
            FetchItem item = items[i];
            if (NeedsContent(item) && content is null)
            {
                if (Read(message.Uid) is not { } octets)
                {
                    output.DropUnfinished();
                    return false;
                }

                content = MessageContent.Parse(octets);
            }

            output.Append(i > 0 ? " " : "").Append(item.Label).Append(" "u8);
            WriteValue(item, message, content);
        }

        output.Append(")"u8).EndLine();
        return true;
    }

    // One message that cannot be read keeps no other from being told.
    private byte[]? Read(uint uid)
    {
        try
        {
            return view.Mailbox.ReadMessage(uid);
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
        {
            Unreadable++;
            return null;
        }
    }

    private static bool NeedsContent(FetchItem item) =>
        item.Datum is FetchDatum.Envelope or FetchDatum.Body or FetchDatum.BodyStructure or FetchDatum.Section;

    private void WriteValue(FetchItem item, StoredMessage message, MessageContent? content)
    {
        switch (item.Datum)
        {
            case FetchDatum.Flags:
                output.Flags(message.Flags, view.IsRecent(message.Uid));
                break;
            case FetchDatum.Uid:
                output.Append(message.Uid);
                break;
            case FetchDatum.InternalDate:
                output.DateTime(message.InternalDate);
                break;
            case FetchDatum.Size:
                output.Append((ulong)message.Size);
                break;
            case FetchDatum.ModSeq:
                output.Append("("u8).Append(message.ModSeq).Append(")"u8);
                break;
            case FetchDatum.Envelope:
                EnvelopeWriter.Write(output, content!);
                break;
            case FetchDatum.Body:
                BodyStructureWriter.Write(output, content!, extensible: false);
                break;
            case FetchDatum.BodyStructure:
                BodyStructureWriter.Write(output, content!, extensible: true);
                break;
            default:
                WriteSection(item, content!);
                break;
        }
    }

    private void WriteSection(FetchItem item, MessageContent content)
    {
        if (content.GetSection(item.Section!) is not { } octets)
        {
            output.Append("NIL"u8);
            return;
        }

        if (item.Partial is { } partial)
        {
            // Beyond the end there is an empty string (RFC 3501, section 6.4.5).
            int first = (int)Math.Min(partial.First, (uint)octets.Length);
            octets = octets.Slice(first, (int)Math.Min(partial.Count, (uint)(octets.Length - first)));
        }

        output.Literal(octets.Span);
    }
}
