using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>CLOSE (RFC 3501, section 6.4.2), which expunges without a word, and UNSELECT (RFC 3691), which does not.</summary>
internal sealed class CloseCommand(bool expunge) : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <summary>Reads CLOSE.</summary>
    public static ImapCommand ParseClose(ref CommandParser parser, Session session) => new CloseCommand(expunge: true);

    /// <summary>Reads UNSELECT.</summary>
    public static ImapCommand ParseUnselect(ref CommandParser parser, Session session) => new CloseCommand(expunge: false);

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = context.Session.RequireView();
        if (expunge && !view.ReadOnly)
        {
            view.Mailbox.Expunge(null);
        }

        // No HIGHESTMODSEQ: the expunged messages were not reported (RFC 7162, section 3.2.8).
        context.Session.CloseMailbox();
        return new(Completion.Ok(expunge ? "Close completed." : "Unselect completed."));
    }
}
