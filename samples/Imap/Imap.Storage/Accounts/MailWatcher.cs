using Imap.Storage.Interop;

namespace Imap.Storage.Accounts;

/// <summary>
/// Notifies watched mailboxes of changed files. One inotify instance serves all mailboxes, because the usual limit is 128 instances per
/// user. Without an instance, the mailboxes are polled once a second.
/// </summary>
internal sealed class MailWatcher(string root) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<MaildirMailbox, WatchedMailbox> _mailboxes = [];
    private readonly Dictionary<int, WatchedMailbox> _byWatch = [];
    private Inotify? _inotify;
    private Timer? _poll;

    /// <summary>Watches a mailbox for as long as the result lives.</summary>
    public IDisposable Watch(MaildirMailbox mailbox)
    {
        lock (_lock)
        {
            if (!_mailboxes.TryGetValue(mailbox, out WatchedMailbox? watched))
            {
                watched = new WatchedMailbox(mailbox, Follow);
                _mailboxes.Add(mailbox, watched);
                AddWatches(watched);
            }

            watched.Watchers++;
            return new Watch(() => Release(watched));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _inotify?.Dispose();
            _poll?.Dispose();
            foreach (WatchedMailbox watched in _mailboxes.Values)
            {
                watched.Dispose();
            }

            _mailboxes.Clear();
            _byWatch.Clear();
        }
    }

    private void Release(WatchedMailbox watched)
    {
        lock (_lock)
        {
            if (--watched.Watchers == 0 && _mailboxes.Remove(watched.Mailbox))
            {
                watched.Dispose();
                foreach (int watch in watched.Watches)
                {
                    _byWatch.Remove(watch);
                    _inotify?.Remove(watch);
                }
            }
        }
    }

    // Directories may have been recreated, or changed by a rename.
    private void Follow(WatchedMailbox watched)
    {
        lock (_lock)
        {
            if (_mailboxes.ContainsKey(watched.Mailbox))
            {
                AddWatches(watched);
            }
        }
    }

    private void AddWatches(WatchedMailbox watched)
    {
        if (_poll is not null)
        {
            return;
        }

        string folder = watched.Folder = watched.Mailbox.FolderPath;
        try
        {
            _inotify ??= new Inotify(root, Happened);
            Add(folder, Inotify.Itself);
            Add(Path.Combine(folder, "new"), Inotify.Files);
            Add(Path.Combine(folder, "cur"), Inotify.Files);
        }
        catch (Exception e) when (e is IOException or DllNotFoundException or EntryPointNotFoundException)
        {
            // A folder that is being removed cannot be watched. The following check notices this.
            if (Directory.Exists(Path.Combine(folder, "new")) && Directory.Exists(Path.Combine(folder, "cur")))
            {
                Poll(e);
            }
        }

        void Add(string path, uint events)
        {
            int watch = _inotify.Add(path, events);
            watched.Watches.Add(watch);
            _byWatch[watch] = watched;
        }
    }

    private void Happened(int watch, uint what)
    {
        if (what == Inotify.Overflow)
        {
            // Events were lost. A check of all mailboxes replaces them.
            NotifyAll();
            return;
        }

        WatchedMailbox? watched;
        lock (_lock)
        {
            if (!_byWatch.TryGetValue(watch, out watched))
            {
                return;
            }

            if ((what & Inotify.Ended) != 0)
            {
                _byWatch.Remove(watch);
                watched.Watches.Remove(watch);
            }
        }

        watched.Notify(mayHaveMoved: (what & (Inotify.Itself | Inotify.Ended)) != 0);
    }

    private void Poll(Exception exception)
    {
        Console.Error.WriteLine($"Mail in {root} is looked at once a second, because it cannot be watched: {exception.Message}");
        _poll = new Timer(_ => NotifyAll(), null, PollInterval, PollInterval);
    }

    private void NotifyAll()
    {
        WatchedMailbox[] all;
        lock (_lock)
        {
            all = [.. _mailboxes.Values];
        }

        foreach (WatchedMailbox watched in all)
        {
            watched.Notify();
        }
    }
}
