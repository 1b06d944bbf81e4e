using Microsoft.Data.Sqlite;

namespace ImapServer.Storage;

/// <summary>
/// The one lock of an account: every operation runs in it, those that may write in a transaction of the index. When it
/// is left, the mailboxes that changed say so.
/// </summary>
internal sealed class AccountGate(MailIndex index, string user)
{
    private readonly Lock _lock = new();
    private List<MaildirMailbox> _changed = [];
    private bool _closed;

    /// <summary>The index; to be used by work in the gate only.</summary>
    public MailIndex Index { get; } = index;

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
            Index.Dispose();
        }
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
                    Index.CheckGeneration();
                    result = work();
                }
                finally
                {
                    if (_changed.Count > 0)
                    {
                        (changed, _changed) = (_changed, changed);
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
