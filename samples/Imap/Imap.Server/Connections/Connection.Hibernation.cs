using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <content>Hands a quiet connection over to another process.</content>
internal sealed partial class Connection
{
    // An uncertain state of a mailbox becomes certain a moment later.
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(50);

    private readonly ITimer _quiet;
    private volatile bool _hibernationDue;
    private volatile bool _leaving;

    /// <summary>Whether the connection is to be hibernated as soon as it is quiet.</summary>
    public bool HibernationDue => _hibernationDue && Services.Hibernator is not null;

    /// <summary>Whether the connection is hibernated: another process owns it, and the socket is closed here.</summary>
    public bool IsHibernated { get; private set; }

    /// <summary>Restarts the time after which the connection counts as quiet.</summary>
    public void NoteActivity()
    {
        if (_leaving)
        {
            // The following wait must be short, even if the previous one consumed the request. With input available it ends at once anyway.
            if (!HasMoreCompressed)
            {
                Input.CancelPendingRead();
            }
        }
        else if (Services.Hibernator is { } hibernator && Session.Account is not null)
        {
            _hibernationDue = false;
            _quiet.Change(hibernator.After, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Hibernates the connection as soon as it is quiet. Can be called from any thread.</summary>
    public void RequestHibernation()
    {
        _hibernationDue = true;
        Input.CancelPendingRead();
    }

    /// <summary>
    /// Ends the connection because the process ends: hibernates it after the running command, or closes it with BYE. Can be called from any
    /// thread.
    /// </summary>
    public void Leave()
    {
        _leaving = true;
        RequestHibernation();
        if (Services.Hibernator is null || Session.Account is null)
        {
            Close(ImapWords.ShutsDown);
        }
    }

    /// <returns>Whether the connection is hibernated. If not, nothing has changed.</returns>
    private async ValueTask<bool> TryHibernateAsync()
    {
        IHibernator hibernator = Services.Hibernator!;
        bool leaving = _leaving;
        _hibernationDue = leaving;
        TimeSpan again = hibernator.RetryDelay;
        try
        {
            if (HasMoreCompressed)
            {
                // The client has sent something, which is answered first.
                leaving = false;
                again = Unsettled;
            }
            else if (Input.PeekUnparsed() is not { } unparsed)
            {
                hibernator.NoteStaying("the server has requested a literal, and a resumed session would request it again");
            }
            else if (!SessionHibernation.CanWaitWith(unparsed, Session))
            {
                hibernator.NoteStaying("the client is in IDLE and has sent the beginning of something other than DONE");
            }
            else
            {
                byte[] rest = Context.IsCompressed ? SaveCompression(unparsed) : unparsed;
                HibernatedConnection? saved = await SaveConnectionAsync(evenIfBehind: leaving);
                if (saved is null)
                {
                    again = Unsettled;
                }
                else if (saved.Session.Length > CommandLimits.State)
                {
                    hibernator.NoteStaying($"its session takes {saved.Session.Length} bytes, and at most {CommandLimits.State} are given away");
                }
                else if (await hibernator.TryHibernateAsync(Socket, saved, rest, Context.IsCompressed))
                {
                    IsHibernated = true;
                    return true;
                }
            }
        }
        catch (MailStoreException e)
        {
            // The mailbox is gone or unreadable. The next command or IDLE reports it.
            Services.Log($"A connection of {Session.Account?.User} was not hibernated: {e.Message}");
        }

        if (leaving)
        {
            Close(ImapWords.ShutsDown);
        }
        else
        {
            _quiet.Change(again, Timeout.InfiniteTimeSpan);
        }

        return false;
    }

    private async ValueTask<HibernatedConnection?> SaveConnectionAsync(bool evenIfBehind)
    {
        await Context.EnterTurnAsync();
        try
        {
            return SessionHibernation.Write(Session, LastInput, evenIfBehind);
        }
        finally
        {
            Context.LeaveTurn();
        }
    }
}
