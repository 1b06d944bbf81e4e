namespace ImapServer.Storage;

/// <summary>A mailbox that somebody watches. A burst of events leads to few looks: while one waits, others are not queued.</summary>
internal sealed class WatchedMailbox : IDisposable
{
    // FileSystemWatcher takes up directories made a moment ago on a thread of its own, and what was delivered before
    // that is lost to it. A mailbox may be that young, so the first seconds are looked at without an event too.
    private static readonly int[] EarlyLooks = [25, 100, 400, 1600];

    private readonly Timer _verify;
    private readonly Timer _early;
    private int _earlyLooks;
    private int _queued;
    private volatile bool _ended;

    public WatchedMailbox(MaildirMailbox mailbox)
    {
        Mailbox = mailbox;
        _verify = new Timer(_ => Wake());
        _early = new Timer(_ => LookEarly());
        _early.Change(EarlyLooks[0], Timeout.Infinite);
    }

    /// <summary>The mailbox.</summary>
    public MaildirMailbox Mailbox { get; }

    /// <summary>How many watch it; guarded by the watcher's lock.</summary>
    public int Watchers { get; set; }

    /// <summary>Has the mailbox take up its files soon.</summary>
    public void Wake()
    {
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
        _early.Dispose();
    }

    private void LookEarly()
    {
        Wake();
        if (++_earlyLooks < EarlyLooks.Length)
        {
            _early.Change(EarlyLooks[_earlyLooks], Timeout.Infinite);
        }
    }

    private void TakeUp()
    {
        // Before the look: what happens during it queues another one.
        Volatile.Write(ref _queued, 0);
        if (_ended)
        {
            return;
        }

        try
        {
            Mailbox.TakeUp();
            if (Mailbox.VerificationDue is { } due)
            {
                // After Dispose this does nothing (.NET 7 and later).
                _verify.Change(due + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            }
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.NonExistent)
        {
            // Deleted: the mailbox has told its sessions.
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
