using System.Collections.Concurrent;

namespace ImapServer.Storage;

/// <summary>
/// Tells watched mailboxes when their files change. One kernel watch instance serves the whole mail root: the usual limit
/// is 128 of them a user, and idle clients are more. Where none can be had, the mailboxes are looked at once a second.
/// </summary>
internal sealed class MailWatcher(string root) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, WatchedMailbox> _byFolder = new();
    private FileSystemWatcher? _files;
    private Timer? _poll;

    /// <summary>Watches a mailbox for as long as the result lives.</summary>
    public IDisposable Watch(MaildirMailbox mailbox)
    {
        lock (_lock)
        {
            if (_files is null && _poll is null)
            {
                Start();
            }

            WatchedMailbox watched = _byFolder.GetOrAdd(mailbox.FolderPath, _ => new WatchedMailbox(mailbox));
            watched.Watchers++;
            return new Watch(() => Release(watched));
        }
    }

    /// <summary>Follows a mailbox to another folder, which <paramref name="move"/> makes its own.</summary>
    public void Follow(MaildirMailbox mailbox, Action move)
    {
        lock (_lock)
        {
            bool isWatched = _byFolder.TryRemove(mailbox.FolderPath, out WatchedMailbox? watched);
            move();
            if (isWatched)
            {
                _byFolder[mailbox.FolderPath] = watched!;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _files?.Dispose();
            _poll?.Dispose();
            foreach (WatchedMailbox watched in _byFolder.Values)
            {
                watched.Dispose();
            }

            _byFolder.Clear();
        }
    }

    private void Release(WatchedMailbox watched)
    {
        lock (_lock)
        {
            if (--watched.Watchers == 0)
            {
                _byFolder.TryRemove(new KeyValuePair<string, WatchedMailbox>(watched.Mailbox.FolderPath, watched));
                watched.Dispose();
            }
        }
    }

    private void Start()
    {
        var files = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        files.Created += (_, e) => Wake(e.FullPath);
        files.Deleted += (_, e) => Wake(e.FullPath);
        files.Renamed += (_, e) =>
        {
            Wake(e.OldFullPath);
            Wake(e.FullPath);
        };
        files.Error += (_, e) => Failed(e.GetException());
        try
        {
            files.EnableRaisingEvents = true;
            _files = files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Dispose();
            Poll(e);
        }
    }

    private void Failed(Exception exception)
    {
        // An overflow means that events were lost, which one look at everything makes good; else watches are missing.
        if (exception is not InternalBufferOverflowException)
        {
            lock (_lock)
            {
                Poll(exception);
            }
        }

        WakeAll();
    }

    private void Poll(Exception exception)
    {
        if (_poll is null)
        {
            Console.Error.WriteLine($"Mail in {root} is looked at once a second, because it cannot be watched: {exception.Message}");
            _poll = new Timer(_ => WakeAll(), null, PollInterval, PollInterval);
        }
    }

    private void WakeAll()
    {
        foreach (WatchedMailbox watched in _byFolder.Values)
        {
            watched.Wake();
        }
    }

    // A path is a message in new/ or cur/ of a folder, or, where a mailbox was removed, the folder itself.
    private void Wake(string path)
    {
        string? parent = Path.GetDirectoryName(path);
        string? folder = Path.GetFileName(parent) is "new" or "cur" ? Path.GetDirectoryName(parent) : path;
        if (folder is not null && _byFolder.TryGetValue(folder, out WatchedMailbox? watched))
        {
            watched.Wake();
        }
    }
}
