using ImapServer.Sessions;
using ImapServer.Storage;

namespace ImapServer.Commands;

/// <summary>Refuses changes to a mailbox that was opened with EXAMINE.</summary>
internal static class ReadOnlyGuard
{
    /// <summary>The open mailbox, where it may be changed.</summary>
    /// <exception cref="CommandFailedException">It was opened with EXAMINE.</exception>
    public static MailboxSession Writable(Connection connection)
    {
        MailboxSession view = connection.Session.RequireView();
        return view.ReadOnly
            ? throw CommandFailedException.No("READ-ONLY", "The mailbox was opened with EXAMINE.")
            : view;
    }
}
