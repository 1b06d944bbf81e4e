using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>COPY (RFC 3501, section 6.4.7) with COPYUID (RFC 4315).</summary>
internal sealed class CopyCommand(SequenceSet set, string target, bool byUid) : ImapCommand
{
    /// <inheritdoc/>
    public override bool ByUid => byUid;

    /// <inheritdoc/>
    public override string NonExistentCode => "TRYCREATE";

    /// <summary>Reads COPY.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => Parse(ref parser, byUid: false);

    /// <summary>Reads UID COPY.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session) => Parse(ref parser, byUid: true);

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = context.Session.RequireView();
        IMailbox mailbox = context.Session.RequireAccount().Open(target);
        var uids = UidSet.FromUids(MessageSelection.Uids(set, byUid, context.Session));
        IReadOnlyList<CopiedMessage> copies = uids.IsEmpty ? [] : view.Mailbox.Copy(uids, mailbox, whole: !byUid);

        // A COPY is done whole or not at all (RFC 3501, section 6.4.7; RFC 2180, section 4.4.1); UIDs that are gone are passed over.
        return new(copies.Count == 0 && !uids.IsEmpty && !byUid
            ? Completion.No("EXPUNGEISSUED", "Some of the messages no longer exist: nothing was copied.")
            : Completion.Ok("Copy completed.", UidPairs.Code(mailbox.UidValidity, copies)));
    }

    private static CopyCommand Parse(ref CommandParser parser, bool byUid)
    {
        parser.Space();
        SequenceSet set = parser.SequenceSet();
        parser.Space();
        return new CopyCommand(set, parser.Mailbox(), byUid);
    }
}
