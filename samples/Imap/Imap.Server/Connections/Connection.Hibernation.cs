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
    private volatile bool _handsOver;

    /// <summary>Whether the connection is to be hibernated as soon as it is quiet.</summary>
    public bool HibernationDue => _hibernationDue && Services.Hibernator is not null;

    /// <summary>Whether the connection is hibernated: another process owns it, and the socket is closed here.</summary>
    public bool IsHibernated { get; private set; }

    /// <summary>Restarts the time after which the connection counts as quiet.</summary>
    public void NoteActivity()
    {
        if (_handsOver)
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
            _quiet.Change(hibernator.QuietTime, Timeout.InfiniteTimeSpan);
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
    public void HibernateOrClose()
    {
        _handsOver = true;
        RequestHibernation();
        if (Services.Hibernator is null || Session.Account is null)
        {
            Close(ImapWords.ShutsDown);
        }
    }

    /// <returns>Whether the connection is hibernated. If not, nothing has changed.</returns>
    private async ValueTask<bool> TryHibernateAsync()
    {
        bool handsOver = _handsOver;
        _hibernationDue = handsOver;
        if (HasMoreCompressed)
        {
            // The client has sent something, which is answered first.
            _quiet.Change(Unsettled, Timeout.InfiniteTimeSpan);
            return false;
        }

        TimeSpan? retry = Services.Hibernator!.RetryDelay;
        try
        {
            retry = await HibernateAsync(Services.Hibernator, handsOver);
        }
        catch (MailStoreException e)
        {
            // The mailbox is gone or unreadable. The next command or IDLE reports it.
            Services.Log($"A connection of {Session.Account?.User} was not hibernated: {e.Message}");
        }

        IsHibernated = retry is null;
        if (IsHibernated)
        {
            return true;
        }

        if (handsOver)
        {
            Close(ImapWords.ShutsDown);
        }
        else
        {
            _quiet.Change(retry!.Value, Timeout.InfiniteTimeSpan);
        }

        return false;
    }

    /// <returns><see langword="null"/> if the connection is hibernated, otherwise the time until the next attempt.</returns>
    private async ValueTask<TimeSpan?> HibernateAsync(IHibernator hibernator, bool handsOver)
    {
        if (Input.PeekUnparsed() is not { } unparsed)
        {
            hibernator.NoteStaying("the server has requested a literal, and a resumed session would request it again");
            return hibernator.RetryDelay;
        }

        if (!SessionHibernation.CanWaitWith(unparsed, Session))
        {
            hibernator.NoteStaying("the client is in IDLE and has sent the beginning of something other than DONE");
            return hibernator.RetryDelay;
        }

        byte[] rest = Context.IsCompressed ? SaveCompression(unparsed) : unparsed;
        HibernatedConnection? saved = await SaveConnectionAsync(evenIfBehind: handsOver);
        if (saved is null)
        {
            return Unsettled;
        }

        if (saved.Session.Length > CommandLimits.State)
        {
            hibernator.NoteStaying($"its session has {saved.Session.Length} bytes, and the limit is {CommandLimits.State}");
            return hibernator.RetryDelay;
        }

        return await hibernator.TryHibernateAsync(Socket, saved, rest, Context.IsCompressed) ? null : hibernator.RetryDelay;
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
