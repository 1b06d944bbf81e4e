using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>Reports changes of the mailbox to a client, in an order that keeps its view consistent after each line.</summary>
internal static class UpdateWriter
{
    /// <summary>Brings the view and the client up to date.</summary>
    /// <param name="context">The context. Does nothing if no mailbox is open.</param>
    /// <param name="expunges">Whether sequence numbers may change now.</param>
    /// <param name="byUid">Whether the answers to this command carry UIDs.</param>
    /// <param name="own">The STORE that this is the answer to, if it is one.</param>
    /// <returns>False if the mailbox is gone and the connection ends.</returns>
    public static async ValueTask<bool> SyncAsync(CommandContext context, bool expunges, bool byUid, OwnStore? own = null)
    {
        if (context.Session.View is not { } view)
        {
            return true;
        }

        if (EndIfDeleted(context))
        {
            return false;
        }

        try
        {
            uint? last = view.Last;
            MailboxChanges missed = view.GetMissed();
            ContextWriter.WriteExpunged(context, view, missed.Expunged);
            await WriteAsync(context, view, view.Take(missed, expunges), byUid, own);
            uint[] touched = [.. missed.Changed.Select(message => message.Uid), .. missed.Arrived];
            await ContextWriter.WriteChangedAsync(context, view, touched, last);
            return true;
        }
        catch (MailStoreException) when (EndIfDeleted(context))
        {
            return false;
        }
    }

    /// <summary>
    /// Ends the connection if another session has deleted its mailbox. RFC 2180, section 3.3, allows this, and IMAP4rev1 has no other
    /// response for it that every client understands.
    /// </summary>
    public static bool EndIfDeleted(CommandContext context)
    {
        if (context.Session.View is not { Mailbox.IsDeleted: true })
        {
            return false;
        }

        context.Close("The mailbox that you have open was deleted.");
        return true;
    }

    /// <summary>Writes FLAGS and PERMANENTFLAGS, for SELECT and after each new keyword.</summary>
    public static void WriteFlags(ResponseWriter output, IReadOnlyList<string> keywords, bool readOnly)
    {
        output.Untagged("FLAGS ").FlagList(AllFlags, keywords, null).EndLine();
        output.Append("* OK [PERMANENTFLAGS "u8);
        if (readOnly)
        {
            output.Append("()] No flag can be changed.").EndLine();
        }
        else
        {
            output.FlagList(AllFlags, keywords, @"\*").Append("] Any keyword can be added.").EndLine();
        }
    }

    /// <summary>An unasked FETCH with the flags of a message.</summary>
    public static void WriteFlagsOf(CommandContext context, int sequenceNumber, StoredMessage message, bool byUid)
    {
        ResponseWriter output = context.Output;
        output.Untagged(sequenceNumber, "FETCH (");

        // RFC 7162, section 3.2.4: mod-sequences are always sent with the UID.
        if (byUid || context.Session.CondStore)
        {
            output.Append("UID "u8).Append(message.Uid).Append(" "u8);
        }

        output.Append("FLAGS "u8).Flags(message.Flags, context.Session.RequireView().IsRecent(message.Uid));
        if (context.Session.CondStore)
        {
            output.Append(" MODSEQ ("u8).Append(message.ModSeq).Append(")"u8);
        }

        output.Append(")"u8).EndLine();
    }

    private const SystemFlags AllFlags =
        SystemFlags.Answered | SystemFlags.Flagged | SystemFlags.Deleted | SystemFlags.Seen | SystemFlags.Draft;

    private static async ValueTask WriteAsync(
        CommandContext context, MailboxView view, MailboxViewUpdate update, bool byUid, OwnStore? own)
    {
        ResponseWriter output = context.Output;
        WriteExpunges(context, update);
        if (update.Exists is { } exists)
        {
            output.Untagged(exists, "EXISTS").EndLine();
        }

        if (update.Recent is { } recent)
        {
            output.Untagged(recent, "RECENT").EndLine();
        }

        if (update.Keywords is { } keywords)
        {
            WriteFlags(output, keywords, view.ReadOnly);
        }

        foreach ((int sequenceNumber, StoredMessage message) in update.Changed)
        {
            if (own?.Answers(message) != true)
            {
                WriteFlagsOf(context, sequenceNumber, message, byUid);
                await output.FlushIfMuchAsync();
            }
        }

        if (own is not null)
        {
            await WriteStoredAsync(context, view, update, byUid, own);
        }
    }

    // Each message once, with its current state: another session may have changed it since the STORE.
    private static async ValueTask WriteStoredAsync(
        CommandContext context, MailboxView view, MailboxViewUpdate update, bool byUid, OwnStore own)
    {
        var changed = update.Changed.ToDictionary(change => change.Message.Uid, change => change.Message);
        foreach (StoredMessage stored in own.Outcome.Stored)
        {
            int number = view.SequenceNumberOf(stored.Uid);
            bool isNews = changed.TryGetValue(stored.Uid, out StoredMessage? message);
            message ??= stored;
            if (number == 0 || (isNews && !own.Answers(message)))
            {
                continue;
            }

            if (!own.Silent)
            {
                WriteFlagsOf(context, number, message, byUid);
            }
            else if (context.Session.CondStore)
            {
                WriteModSeqOf(context.Output, number, message);
            }

            await context.Output.FlushIfMuchAsync();
        }
    }

    // Even a silent STORE reports the new mod-sequence. The client's next UNCHANGEDSINCE would fail otherwise (RFC 7162, section 3.1.3).
    private static void WriteModSeqOf(ResponseWriter output, int number, StoredMessage message) =>
        output.Untagged(number, "FETCH (UID ").Append(message.Uid).Append(" MODSEQ ("u8).Append(message.ModSeq).Append("))"u8).EndLine();

    private static void WriteExpunges(CommandContext context, MailboxViewUpdate update)
    {
        if (context.Session.QResync)
        {
            if (!update.ExpungedUids.IsEmpty)
            {
                context.Output.Untagged("VANISHED ").Append(update.ExpungedUids.ToString()).EndLine();
            }

            return;
        }

        foreach (int sequenceNumber in update.ExpungedSequenceNumbers)
        {
            context.Output.Untagged(sequenceNumber, "EXPUNGE").EndLine();
        }
    }
}
