using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Journal;

namespace Imap.Storage.Accounts;

/// <summary>
/// The lock of an account. Every operation runs in it, and those that write run in a transaction of the index. On release, changed
/// mailboxes raise their events. The index is opened on demand.
/// </summary>
internal sealed class AccountLock(string user, AccountStorage storage, OpenIndexes open)
{
    private readonly Lock _lock = new();
    private readonly List<MaildirMailbox> _loaded = [];
    private List<MaildirMailbox> _changed = [];
    private readonly List<Action> _afterCommit = [];
    private bool _closed;

    /// <summary>The index; used in the lock only.</summary>
    public MailIndex Index => storage.Index;

    /// <summary>The files that change with the index; used in the lock only.</summary>
    public FileChanges Files => storage.Changes;

    /// <summary>The disk that all of it is on.</summary>
    public Disk Disk => storage.Changes.Disk;

    /// <summary>Whether the file system was read-only when it was last accessed.</summary>
    public bool IsReadOnly => storage.IsReadOnly;

    /// <summary>When the lock was last used, in milliseconds since the start of the machine.</summary>
    public long LastUsed { get; private set; }

    /// <summary>Opens the index, to detect faults early.</summary>
    /// <exception cref="MailStoreException">It cannot be opened.</exception>
    public void Open()
    {
        try
        {
            lock (_lock)
            {
                EnsureOpen();
            }
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            throw DiskFault.Refusal(e, storage.IsFull(e), user);
        }
    }

    /// <summary>Closes the index and frees the memory of the mailboxes, unless the lock is held. The next operation opens the index again.</summary>
    public void TryRest()
    {
        if (_lock.TryEnter())
        {
            try
            {
                _loaded.ForEach(mailbox => mailbox.Unload());
                _loaded.Clear();
                CloseIndex();
            }
            finally
            {
                _lock.Exit();
            }
        }
    }

    /// <summary>Adds a mailbox that holds a part of the index in memory. Call it in the lock.</summary>
    public void AddLoaded(MaildirMailbox mailbox)
    {
        if (!_loaded.Contains(mailbox))
        {
            _loaded.Add(mailbox);
        }
    }

    /// <summary>Adds a mailbox that has to raise its event. Call it in the lock.</summary>
    public void AddChanged(MaildirMailbox mailbox)
    {
        if (!_changed.Contains(mailbox))
        {
            _changed.Add(mailbox);
        }
    }

    /// <summary>Runs an action after the current transaction is committed, or not at all if it is not.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Runs a read. If the mailbox is not current, runs it in a transaction that applies external changes first.</summary>
    /// <param name="isCurrent">Whether there are no external changes.</param>
    /// <param name="work">The work.</param>
    /// <param name="takeUpAndWork">Applies external changes, then does the same work.</param>
    /// <param name="lookAndWork">Does the same work without writing, for a disk that cannot be written.</param>
    public T Read<T>(Func<bool> isCurrent, Func<T> work, Func<T> takeUpAndWork, Func<T> lookAndWork) => Run(() =>
    {
        if (isCurrent())
        {
            return work();
        }

        try
        {
            return Transact(takeUpAndWork, frees: false);
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            return lookAndWork();
        }
    });

    /// <summary>Runs work that needs nothing but the index.</summary>
    public T Read<T>(Func<T> work) => Run(work);

    /// <summary>Runs work in a transaction.</summary>
    /// <param name="work">The work.</param>
    /// <param name="frees">Whether the work frees disk space, so that it may use the reserve.</param>
    public T Write<T>(Func<T> work, bool frees = false) => Run(() => Transact(work, frees));

    /// <summary>Runs work in a transaction.</summary>
    public void Write(Action work, bool frees = false) => Write(
        () =>
        {
            work();
            return true;
        },
        frees);

    /// <summary>Closes the index.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            CloseIndex();
        }
    }

    private void EnsureOpen()
    {
        LastUsed = Environment.TickCount64;
        if (storage.EnsureOpen())
        {
            open.Opened(this);
        }
    }

    private void CloseIndex()
    {
        storage.Close();
        open.Closed(this);
    }

    private T Run<T>(Func<T> work)
    {
        T result;
        List<MaildirMailbox> changed = [];
        try
        {
            result = RunInLock(work, ref changed);
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            throw DiskFault.Refusal(e, storage.IsFull(e), user);
        }

        changed.ForEach(mailbox => mailbox.RaiseChanged());
        return result;
    }

    private T RunInLock<T>(Func<T> work, ref List<MaildirMailbox> changed)
    {
        lock (_lock)
        {
            try
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(MaildirStore));
                EnsureOpen();
                Index.CheckGeneration();
                return work();
            }
            finally
            {
                if (_changed.Count > 0)
                {
                    (changed, _changed) = (_changed, changed);
                    changed.ForEach(mailbox => mailbox.Signal());
                }
            }
        }
    }

    private T Transact<T>(Func<T> work, bool frees)
    {
        T result = storage.Transact(
            () =>
            {
                _afterCommit.Clear();
                return work();
            },
            frees);
        _afterCommit.ForEach(action => action());
        _afterCommit.Clear();
        return result;
    }
}
