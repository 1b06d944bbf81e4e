using Microsoft.Data.Sqlite;

namespace ImapServer.Storage;

/// <summary>
/// The one lock of an account: every operation runs in it, those that may write in a transaction of the index. When it
/// is left, the mailboxes that changed say so. The index is opened when it is needed.
/// </summary>
internal sealed class AccountGate(string indexPath, string user, OpenIndexes open)
{
    private readonly Lock _lock = new();
    private readonly List<MaildirMailbox> _loaded = [];
    private List<MaildirMailbox> _changed = [];
    private MailIndex? _index;
    private bool _closed;

    /// <summary>The index; to be used by work in the gate only.</summary>
    public MailIndex Index => _index ?? throw new InvalidOperationException("The index is used outside of the gate.");

    /// <summary>When the gate was last used, in milliseconds since the machine was started.</summary>
    public long LastUsed { get; private set; }

    /// <summary>Opens the index, so that faults of it are known at once.</summary>
    /// <exception cref="MailStoreException">It cannot be opened.</exception>
    public void Open()
    {
        lock (_lock)
        {
            EnsureOpen();
        }
    }

    /// <summary>Closes the index and frees the memory of the mailboxes, unless work is in the gate. The next work opens it again.</summary>
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

    /// <summary>Notes, from work in the gate, that a mailbox holds in memory what the index has.</summary>
    public void NoteLoaded(MaildirMailbox mailbox)
    {
        if (!_loaded.Contains(mailbox))
        {
            _loaded.Add(mailbox);
        }
    }

    /// <summary>Notes, from work in the gate, that a mailbox has to raise its event.</summary>
    public void NoteChange(MaildirMailbox mailbox)
    {
        if (!_changed.Contains(mailbox))
        {
            _changed.Add(mailbox);
        }
    }

    /// <summary>Runs work that only reads where all is current, otherwise, in a transaction, work that takes up what is new first.</summary>
    public T Read<T>(Func<bool> isCurrent, Func<T> work, Func<T> takeUpAndWork) =>
        Run(() => isCurrent() ? work() : Transact(takeUpAndWork));

    /// <summary>Runs work in a transaction.</summary>
    public T Write<T>(Func<T> work) => Run(() => Transact(work));

    /// <summary>Runs work in a transaction.</summary>
    public void Write(Action work) => Write(() =>
    {
        work();
        return true;
    });

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
        if (_index is null)
        {
            _index = new MailIndex(indexPath);
            open.Opened(this);
        }
    }

    private void CloseIndex()
    {
        _index?.Dispose();
        _index = null;
        open.Closed(this);
    }

    private T Run<T>(Func<T> work)
    {
        T result;
        List<MaildirMailbox> changed = [];
        try
        {
            lock (_lock)
            {
                try
                {
                    ObjectDisposedException.ThrowIf(_closed, typeof(MaildirStore));
                    EnsureOpen();
                    Index.CheckGeneration();
                    result = work();
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
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new MailStoreException(MailStoreError.ServerBug, $"The mail of {user} cannot be used: {e.Message}", e);
        }

        changed.ForEach(mailbox => mailbox.RaiseChanged());
        return result;
    }

    private T Transact<T>(Func<T> work)
    {
        Index.Begin();
        try
        {
            T result = work();
            Index.Commit();
            return result;
        }
        catch
        {
            Index.Rollback();
            throw;
        }
    }
}
