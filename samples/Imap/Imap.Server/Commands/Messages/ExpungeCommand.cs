using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>EXPUNGE (RFC 3501, section 6.4.3) and UID EXPUNGE (RFC 4315, section 2.1).</summary>
internal sealed class ExpungeCommand(SequenceSet? set) : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Reads EXPUNGE.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => new ExpungeCommand(null);

    /// <summary>Reads UID EXPUNGE.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session)
    {
        parser.Space();
        return new ExpungeCommand(parser.SequenceSet());
    }

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = ReadOnlyGuard.Writable(context);
        UidSet? uids = set is null ? null : UidSet.FromUids(MessageSelection.Uids(set, byUid: true, context.Session));
        UidSet removed = view.Mailbox.Expunge(uids);
        await UpdateWriter.SyncAsync(context, expunges: true, byUid: set is not null);

        // RFC 7162, section 3.2.7: every change up to this mod-sequence has been reported.
        string? code = !removed.IsEmpty && context.Session.CondStore ? $"HIGHESTMODSEQ {view.ModSeq}" : null;
        return Completion.Ok("Expunge completed.", code);
    }
}
