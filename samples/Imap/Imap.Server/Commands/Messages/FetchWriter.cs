using Imap.Mail;
using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>Writes the FETCH response of one message.</summary>
internal sealed class FetchWriter(ResponseWriter output, MailboxView view)
{
    /// <summary>The number of unreadable messages, which were left out.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Writes the items of a message, or nothing if the message is gone.</summary>
    /// <returns>Whether it was there.</returns>
    public async ValueTask<bool> WriteAsync(StoredMessage message, IReadOnlyList<FetchItem> items)
    {
        int number = view.SequenceNumberOf(message.Uid);
        if (number == 0)
        {
            return false;
        }

        try
        {
            await WriteAsync(number, message, items);
            return true;
        }
        catch (MessageExpungedException)
        {
            output.DropUnfinished();
            return false;
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
        {
            // An unreadable message does not prevent the others from being returned.
            output.DropUnfinished();
            Unreadable++;
            return false;
        }
    }

    private async ValueTask WriteAsync(int number, StoredMessage message, IReadOnlyList<FetchItem> items)
    {
        MessageContent? content = null;
        output.Untagged(number, "FETCH (");
        for (int i = 0; i < items.Count; i++)
        {
            FetchItem item = items[i];
            if (NeedsContent(item))
            {
                content ??= MessageContent.Over(view.Mailbox.OpenMessage(message.Uid) ?? throw new MessageExpungedException());
            }

            output.Append(i > 0 ? " " : "").Append(item.Label).Append(" "u8);
            await WriteValueAsync(item, message, content);
        }

        output.Append(")"u8).EndLine();
    }

    private static bool NeedsContent(FetchItem item) =>
        item.Datum is FetchDatum.Envelope or FetchDatum.Body or FetchDatum.BodyStructure or FetchDatum.Section;

    private async ValueTask WriteValueAsync(FetchItem item, StoredMessage message, MessageContent? content)
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
                await WriteSectionAsync(item, content!);
                break;
        }
    }

    private async ValueTask WriteSectionAsync(FetchItem item, MessageContent content)
    {
        if (content.FindSection(item.Section!) is not { } octets)
        {
            output.Append("NIL"u8);
            return;
        }

        if (item.Partial is { } partial)
        {
            // An offset beyond the end returns an empty string (RFC 3501, section 6.4.5).
            long first = Math.Min(partial.First, octets.Length);
            octets = octets.Slice(first, Math.Min(partial.Count, octets.Length - first));
        }

        await output.LiteralAsync(octets);
    }
}
