namespace ImapServer.Storage;

/// <summary>A mailbox that somebody watches. A burst of events leads to few looks: while one waits, others are not queued.</summary>
internal sealed class WatchedMailbox : IDisposable
{
    private readonly Timer _verify;
    private int _queued;

    public WatchedMailbox(MaildirMailbox mailbox)
    {
        Mailbox = mailbox;
        _verify = new Timer(_ => Wake());
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
    public void Dispose() => _verify.Dispose();

    private void TakeUp()
    {
        // Before the look: what happens during it queues another one.
        Volatile.Write(ref _queued, 0);
        try
        {
            Mailbox.TakeUp();
            if (Mailbox.VerificationDue is { } due)
            {
                // After Dispose this does nothing.
                _verify.Change(due + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            }
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.NonExistent)
        {
            // Deleted: the mailbox has told its sessions.
        }
        catch (MailStoreException e)
        {
            Console.Error.WriteLine($"{Mailbox.Name}: {e.Message}");
        }
    }
}
