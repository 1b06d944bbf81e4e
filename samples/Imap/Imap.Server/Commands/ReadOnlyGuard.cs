using Imap.Server.Sessions;
using Imap.Storage;

namespace Imap.Server.Commands;

/// <summary>Refuses changes to a mailbox that is open read-only: by EXAMINE, or on a read-only file system.</summary>
internal static class ReadOnlyGuard
{
    /// <summary>The open mailbox, if it is writable.</summary>
    /// <exception cref="CommandFailedException">It is open read-only.</exception>
    public static MailboxView Writable(CommandContext context)
    {
        MailboxView view = context.Session.RequireView();
        return view.ReadOnly
            ? throw CommandFailedException.No("READ-ONLY", "The mailbox is open read-only.")
            : view;
    }
}
