using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>The untagged responses of SELECT and EXAMINE.</summary>
internal static class SelectResponse
{
    private const int Batch = 1000;

    /// <summary>The untagged responses to SELECT and EXAMINE.</summary>
    public static void Write(ResponseWriter output, MailboxView view)
    {
        MailboxStatus status = view.Mailbox.GetStatus();
        UpdateWriter.WriteFlags(output, status.Keywords, view.ReadOnly);
        output.Untagged(view.Count, "EXISTS").EndLine();
        output.Untagged(view.RecentCount, "RECENT").EndLine();
        if (status.Unseen > 0 && FirstUnseen(view) is { } unseen)
        {
            output.Status("*", StatusKind.Ok, $"UNSEEN {unseen}", "The first unseen message.");
        }

        output.Status("*", StatusKind.Ok, $"UIDVALIDITY {view.Mailbox.UidValidity}", "UIDs are valid.");
        output.Status("*", StatusKind.Ok, $"UIDNEXT {view.UidNext}", "The next UID.");
        output.Status("*", StatusKind.Ok, $"HIGHESTMODSEQ {view.ModSeq}", "The highest mod-sequence.");
    }

    /// <summary>The changes since the client's last session (RFC 7162, section 3.2.5.1).</summary>
    public static async ValueTask WriteMissedAsync(CommandContext context, MailboxView view, QResyncParameters known)
    {
        MailboxChanges changes = view.Mailbox.GetChanges(known.ModSeq, view.UidNext);
        UidSet? wanted = known.KnownUids?.Resolve(0);
        VanishedEarlier.Write(context.Output, changes.Expunged, wanted, view);
        if (view.KeywordsFor(changes.Changed) is { } keywords)
        {
            UpdateWriter.WriteFlags(context.Output, keywords, view.ReadOnly);
        }

        foreach (StoredMessage message in changes.Changed)
        {
            int number = view.SequenceNumberOf(message.Uid);
            if (number > 0 && wanted?.Contains(message.Uid) != false)
            {
                UpdateWriter.WriteFlagsOf(context, number, message, byUid: true);
                await context.Output.FlushIfMuchAsync();
            }
        }
    }

    private static int? FirstUnseen(MailboxView view)
    {
        foreach (uint[] uids in view.Uids.Chunk(Batch))
        {
            foreach (StoredMessage message in view.Mailbox.GetMessages(UidSet.FromRanges([new UidRange(uids[0], uids[^1])])))
            {
                if (!message.Flags.System.HasFlag(SystemFlags.Seen) && view.SequenceNumberOf(message.Uid) is > 0 and var number)
                {
                    return number;
                }
            }
        }

        return null;
    }
}
