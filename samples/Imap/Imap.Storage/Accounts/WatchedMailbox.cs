namespace Imap.Storage.Accounts;

/// <summary>A watched mailbox. A burst of events leads to few checks: while one is queued, further ones are not.</summary>
internal sealed class WatchedMailbox : IDisposable
{
    private readonly Action<WatchedMailbox> _follow;
    private readonly Timer _verify;
    private int _queued;
    private volatile bool _mayHaveMoved;
    private volatile bool _ended;

    /// <summary>Begins with a watched mailbox.</summary>
    /// <param name="mailbox">The mailbox.</param>
    /// <param name="follow">Watches its directories again.</param>
    public WatchedMailbox(MaildirMailbox mailbox, Action<WatchedMailbox> follow)
    {
        Mailbox = mailbox;
        _follow = follow;
        _verify = new Timer(_ => Notify());
    }

    /// <summary>The mailbox.</summary>
    public MaildirMailbox Mailbox { get; }

    /// <summary>The number of watchers; guarded by the watcher's lock.</summary>
    public int Watchers { get; set; }

    /// <summary>The numbers of the kernel's watches; guarded by the watcher's lock.</summary>
    public HashSet<int> Watches { get; } = [];

    /// <summary>The folder that is watched.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Queues a check of the mailbox's files.</summary>
    /// <param name="mayHaveMoved">Whether directories of it were removed or moved.</param>
    public void Notify(bool mayHaveMoved = false)
    {
        if (mayHaveMoved)
        {
            _mayHaveMoved = true;
        }

        if (Interlocked.Exchange(ref _queued, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static watched => watched.TakeUp(), this, preferLocal: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        _verify.Dispose();
    }

    private void TakeUp()
    {
        // Before the check: an event during the check queues another one.
        Volatile.Write(ref _queued, 0);
        if (_ended)
        {
            return;
        }

        try
        {
            Mailbox.TakeUp();
            if (_mayHaveMoved || Folder != Mailbox.FolderPath)
            {
                // The directories first, then a check for files that arrived before the watch began.
                _mayHaveMoved = false;
                _follow(this);
                Mailbox.TakeUp();
            }

            if (Mailbox.VerificationDue is { } due)
            {
                // After Dispose this does nothing (.NET 7 and later).
                _verify.Change(due + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            }
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.NonExistent)
        {
            // Deleted: the mailbox has notified its sessions.
        }
        catch (ObjectDisposedException)
        {
            // The store was closed after this look was queued.
        }
        catch (MailStoreException e)
        {
            Console.Error.WriteLine($"{Mailbox.Name}: {e.Message}");
        }
    }
}
