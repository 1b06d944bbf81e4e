using Microsoft.Data.Sqlite;

namespace Imap.Storage;

/// <summary>
/// The index of an account and the files that change together with it. Only in the account's gate.
/// </summary>
internal sealed class AccountStorage(string folder, Disk disk, TimeProvider clock)
{
    private readonly IndexPlace _place = new(Path.Combine(folder, IndexPlace.Name), disk, clock);
    private readonly Reserve _reserve = new(folder, Path.Combine(folder, IndexPlace.Name));
    private MailIndex? _index;
    private int _generation;

    /// <summary>The index.</summary>
    public MailIndex Index => _index ?? throw new InvalidOperationException("The index is used outside of the gate.");

    /// <summary>The files that the transaction under way changes.</summary>
    public FileChanges Changes { get; } = new(folder, disk);

    /// <summary>Whether the mail is on a file system that takes no change; what the index knew before is served.</summary>
    public bool IsReadOnly => _place.IsCopy;

    /// <summary>Opens the index, and what another file was put in the place of.</summary>
    /// <returns>Whether it had to be opened.</returns>
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
                    // Before anybody sees what was not taken back.
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
    /// <param name="work">The work; it may be run again where there was no room for it.</param>
    /// <param name="frees">Whether it makes room, so that the reserve is for it.</param>
    public T Transact<T>(Func<T> work, bool frees)
    {
        if (IsReadOnly)
        {
            throw new MailStoreException(MailStoreError.Unavailable, "The mail is on a file system that takes no change now.");
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

    /// <summary>Whether a failure is for want of room.</summary>
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
            // Still under the write lock, so that nobody sees the files changed and the index not.
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
                // The index needs a log and shared memory; there is room for them now.
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
            // All of the user's mail was taken away: the user begins anew, as after a restart.
            disk.MakeFolder(folder);
        }

        Close();
    }
}
