using System.Buffers;
using System.Text;
using Imap.Protocol;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>A session in IDLE (RFC 2177): reports every change at once, until the client sends DONE.</summary>
internal static class IdleLoop
{
    /// <summary>
    /// Runs until DONE, until the connection is to be hibernated, or until it ends. The session may have been restored during IDLE.
    /// </summary>
    public static async Task RunAsync(Connection connection)
    {
        MailboxView? view = connection.Session.View;
        var changes = new ChangeSignal(connection.Input.CancelPendingRead);
        using IDisposable? watch = view?.Mailbox.Watch();
        await using ITimer stillHere = connection.Services.Time.CreateTimer(
            _ => changes.RaiseStillHere(), null, Timeouts.StillHere, Timeouts.StillHere);
        if (view is not null)
        {
            view.Mailbox.Changed += changes.RaiseChanged;
        }

        try
        {
            // Changes from before the watch began are reported now. They would otherwise wait for the next change.
            changes.RaiseChanged();
            await TellChangesAsync(connection, changes);
        }
        finally
        {
            if (view is not null)
            {
                view.Mailbox.Changed -= changes.RaiseChanged;
            }
        }
    }

    private static async Task TellChangesAsync(Connection connection, ChangeSignal changes)
    {
        while (!connection.Context.Ending)
        {
            if (changes.TakeStillHere())
            {
                connection.Output.Status("*", StatusKind.Ok, null, ImapWords.StillHere);
            }

            if (changes.TakeChanged() && !await SyncAsync(connection))
            {
                return;
            }

            if (connection.Output.Pending > 0)
            {
                connection.NoteActivity();
            }

            await connection.Output.FlushAsync();
            switch (await connection.Input.ReadLineAsync())
            {
                case ReadStatus.Received:
                    await EndAsync(connection);
                    return;
                case ReadStatus.Closed:
                    connection.Close(ImapWords.YouClosed);
                    return;
                case ReadStatus.Unreadable:
                    connection.Close("That was not DONE.");
                    return;
                case ReadStatus.Canceled when connection.HibernationDue:
                    return;
            }
        }
    }

    private static async Task EndAsync(Connection connection)
    {
        string tag = connection.Session.IdleTag!;
        bool done = Encoding.ASCII.GetString(connection.Input.Received).Equals(ImapWords.Done, StringComparison.OrdinalIgnoreCase);
        if (!await SyncAsync(connection))
        {
            return;
        }

        connection.Session.IdleTag = null;
        connection.Output.Status(
            tag, done ? StatusKind.Ok : StatusKind.Bad, null, done ? ImapWords.IdleCompleted : "Expected DONE to end IDLE.");
        connection.Context.CountBad(!done);
    }

    private static async ValueTask<bool> SyncAsync(Connection connection)
    {
        await connection.Context.EnterTurnAsync();
        try
        {
            return await UpdateWriter.SyncAsync(connection.Context, expunges: true, byUid: false);
        }
        finally
        {
            connection.Context.LeaveTurn();
        }
    }
}
