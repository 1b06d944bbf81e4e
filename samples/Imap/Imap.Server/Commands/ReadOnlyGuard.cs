using Imap.Server.Sessions;
using Imap.Storage;

namespace Imap.Server.Commands;

/// <summary>Refuses changes to a mailbox that is open read-only: by EXAMINE, or on a file system that takes no change.</summary>
internal static class ReadOnlyGuard
{
    /// <summary>The open mailbox, where it may be changed.</summary>
    /// <exception cref="CommandFailedException">It is open read-only.</exception>
    public static MailboxSession Writable(CommandContext context)
    {
        MailboxSession view = context.Session.RequireView();
        return view.ReadOnly
            ? throw CommandFailedException.No("READ-ONLY", "The mailbox is open read-only.")
            : view;
    }
}
