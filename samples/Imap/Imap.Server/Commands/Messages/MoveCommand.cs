using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>MOVE (RFC 6851).</summary>
internal sealed class MoveCommand(SequenceSet set, string target, bool byUid) : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <inheritdoc/>
    public override bool ByUid => byUid;

    /// <inheritdoc/>
    public override string NonExistentCode => "TRYCREATE";

    /// <summary>Reads MOVE.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => Parse(ref parser, byUid: false);

    /// <summary>Reads UID MOVE.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session) => Parse(ref parser, byUid: true);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = ReadOnlyGuard.Writable(context);
        IMailbox mailbox = context.Session.RequireAccount().Open(target);
        var uids = UidSet.FromUids(MessageSelection.Uids(set, byUid, context.Session));
        IReadOnlyList<CopiedMessage> moved = uids.IsEmpty ? [] : view.Mailbox.Move(uids, mailbox);

        // COPYUID comes before the expunges, so that the client can still find the moved messages (RFC 6851, section 4.3).
        if (UidPairs.Code(mailbox.UidValidity, moved) is { } code)
        {
            context.Output.Status("*", StatusKind.Ok, code, "Moved.");
        }

        await UpdateWriter.SyncAsync(context, expunges: true, byUid);
        if (!byUid && moved.Count < uids.Count)
        {
            // A MOVE may succeed for some of the messages (RFC 6851, section 3.3); those were reported.
            return Completion.No("EXPUNGEISSUED", "Some of the messages no longer exist; the others were moved.");
        }

        string? modSeq = moved.Count > 0 && context.Session.CondStore ? $"HIGHESTMODSEQ {view.ModSeq}" : null;
        return Completion.Ok("Move completed.", modSeq);
    }

    private static MoveCommand Parse(ref CommandParser parser, bool byUid)
    {
        parser.Space();
        SequenceSet set = parser.SequenceSet();
        parser.Space();
        return new MoveCommand(set, parser.Mailbox(), byUid);
    }
}
