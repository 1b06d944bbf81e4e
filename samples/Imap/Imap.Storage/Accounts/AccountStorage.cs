using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Interop;
using Imap.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Accounts;

/// <summary>
/// The index of an account and the files that change together with it. Used in the account's lock only.
/// </summary>
internal sealed class AccountStorage(string folder, Disk disk, TimeProvider clock)
{
    private readonly IndexFile _place = new(Path.Combine(folder, IndexFile.Name), disk, clock);
    private readonly DiskReserve _reserve = new(folder, Path.Combine(folder, IndexFile.Name));
    private MailIndex? _index;
    private int _generation;

    /// <summary>The index.</summary>
    public MailIndex Index => _index ?? throw new InvalidOperationException("The index is used outside of the lock.");

    /// <summary>The files that the transaction under way changes.</summary>
    public FileChanges Changes { get; } = new(folder, disk);

    /// <summary>Whether the file system is read-only. The last known state of the index is served then.</summary>
    public bool IsReadOnly => _place.IsCopy;

    /// <summary>Opens the index. Puts it back if another file has replaced it.</summary>
    /// <returns>Whether it was opened by this call.</returns>
    public bool EnsureOpen()
    {
        if (_index is not null && _place.IsCopy && !LibC.IsReadOnly(folder))
        {
            Close();
        }

        if (_index is not null)
        {
            if (_place.Holds(_index))
            {
                if (Changes.IsUnfinished && !IsReadOnly)
                {
                    // An incomplete change has to be undone before it becomes visible.
                    _ = Transact(() => true, frees: true);
                }

                return false;
            }

            PutBack();
        }

        if (_index is null)
        {
            Open();
        }

        return true;
    }

    /// <summary>Closes the index.</summary>
    public void Close()
    {
        _generation = _index?.Generation ?? _generation;
        _index?.Dispose();
        _index = null;
        _place.Leave();
    }

    /// <summary>Runs work in a transaction: index and files change together, or not at all.</summary>
    /// <param name="work">The work. It may run a second time after a failure for lack of space.</param>
    /// <param name="frees">Whether the work frees disk space, so that it may use the reserve.</param>
    public T Transact<T>(Func<T> work, bool frees)
    {
        if (IsReadOnly)
        {
            throw new MailStoreException(MailStoreError.Unavailable, "The mail is on a read-only file system.");
        }

        bool reused = false;
        while (true)
        {
            try
            {
                return TransactOnce(work);
            }
            catch (Exception e) when (IsFull(e))
            {
                if (!reused && e is SqliteException)
                {
                    reused = true;
                    Index.ReuseLog();
                }
                else if (!frees || !_reserve.TryRelease())
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Whether a failure is caused by lack of space.</summary>
    public bool IsFull(Exception e) => DiskFault.IsFull(e) || (e is SqliteException && Directory.Exists(folder) && _reserve.IsDiskShort);

    private T TransactOnce<T>(Func<T> work)
    {
        Index.Begin();
        T result;
        try
        {
            long number = Index.Number;
            Changes.Begin(number + 1);
            Changes.Recover(number);
            result = work();
            Changes.Flush();
            Index.Commit(counts: Changes.Any);
        }
        catch
        {
            // Still under the write lock, so that changed files without changed index are never visible.
            Changes.Undo();
            Index.Rollback();
            throw;
        }

        Changes.Finish();
        if (Changes.Any || Index.HasNewMessages)
        {
            _reserve.Renew();
        }

        return result;
    }

    private void Open()
    {
        while (true)
        {
            try
            {
                _index = _place.Open();
                break;
            }
            catch (Exception e) when (IsFull(e) && _reserve.TryRelease())
            {
                // The index needs space for its log and shared memory, which is available now.
            }
        }

        _index.ContinueAfter(_generation);
        if (Changes.IsPending && !IsReadOnly)
        {
            _ = Transact(() => true, frees: true);
        }
    }

    private void PutBack()
    {
        if (Directory.Exists(folder))
        {
            _place.PutBack(Index);
        }
        else
        {
            // The user's whole folder was removed: the user starts with an empty one, as after a restart.
            disk.MakeFolder(folder);
        }

        Close();
    }
}
