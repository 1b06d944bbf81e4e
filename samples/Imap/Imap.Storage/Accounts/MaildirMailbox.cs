using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <summary>A Maildir mailbox. The messages of an open mailbox are in memory. The index on disk is always up to date.</summary>
public sealed partial class MaildirMailbox : IMailbox
{
    private readonly AccountLock _account;
    private readonly MailWatcher _watcher;
    private readonly string _userFolder;
    private readonly LargeMessageCache _largeMessages = new();

    private volatile MailboxRow _row;
    private volatile bool _deleted;

    // Deleted by the transaction under way, or by an earlier one.
    private bool _gone;
    private MaildirFolder _folder;
    private MessageTable _messages = new();
    private KeywordTable _keywords = new();
    private int _generation;

    internal MaildirMailbox(AccountLock account, MailWatcher watcher, string userFolder, MailboxRow row)
    {
        _account = account;
        _watcher = watcher;
        _userFolder = userFolder;
        _row = row;
        _folder = FolderOf(row.Name);
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public ulong Id => _row.Id;

    /// <inheritdoc/>
    public string Name => _row.Name;

    /// <inheritdoc/>
    public uint UidValidity => _row.UidValidity;

    /// <inheritdoc/>
    public bool IsDeleted => _deleted;

    /// <summary>The folder now.</summary>
    internal string FolderPath => Volatile.Read(ref _folder).FullPath;

    /// <summary>When <see cref="TakeUp"/> should be called again although no file seems changed.</summary>
    internal TimeSpan? VerificationDue => Volatile.Read(ref _folder).VerificationDue;

    private MailIndex Index => _account.Index;

    /// <inheritdoc/>
    public IDisposable Watch() => _watcher.Watch(this);

    /// <inheritdoc/>
    public MailboxStatus GetStatus() => Read(() => new MailboxStatus(
        _messages.All.Count,
        _messages.Unseen,
        _messages.All.Count - _messages.LowerBound(_row.FirstRecent),
        _row.UidNext,
        _row.UidValidity,
        _row.HighestModSeq,
        _keywords.Names));

    /// <inheritdoc/>
    public MailboxStamps GetStamps(ulong modSeq) => Read(() => _folder.GetStamps(isKnown: _row.HighestModSeq == modSeq));

    /// <summary>Applies external changes of the files. Raises <see cref="Changed"/> if there are any.</summary>
    internal void TakeUp() => Read(() => true);

    /// <summary>Raises the event. Never call it in the lock.</summary>
    internal void RaiseChanged() => Changed?.Invoke();

    /// <summary>Notifies other processes of a change. Call it in the lock, after the commit.</summary>
    internal void Signal() => _folder.Signal();

    /// <summary>Frees the memory of the mailbox. Call it in the lock. The next access loads it again.</summary>
    internal void Unload()
    {
        _generation = 0;
        _largeMessages.Clear();
        _messages = new MessageTable();
        _keywords = new KeywordTable();
    }

    /// <summary>Whether it is deleted, including by the current transaction. Call it in the lock.</summary>
    internal bool IsGone => _gone;

    /// <summary>Whether the mailbox in memory is up to date with index and files. Call it in the lock.</summary>
    internal bool IsCurrent => !_gone && _generation == Index.Generation && !_folder.MayHaveChanged;

    /// <summary>Updates the mailbox in memory from index and files. Call it in a transaction.</summary>
    internal void Refresh()
    {
        if (!_deleted && _generation != Index.Generation)
        {
            Load();
            if (!_gone && _folder.Exists)
            {
                _folder.Make();
            }
        }

        if (!_gone && _folder.MayHaveChanged)
        {
            Scan();
        }
    }

    /// <summary>Finds the files of the messages in the index without writing. Call it in the lock.</summary>
    internal void Look()
    {
        if (!_deleted && _generation != Index.Generation)
        {
            Load();
        }

        if (!_gone && (_folder.Exists || Name == MailboxNames.Inbox))
        {
            FindFiles();
        }
    }

    /// <summary>Marks the mailbox as deleted. Call it in a transaction.</summary>
    internal void MarkDeleted()
    {
        Index.DeleteMailbox(Id);
        _gone = true;
        _account.AfterCommit(() => _deleted = true);
        _account.AddChanged(this);
    }

    /// <summary>Follows a rename of the folder. Call it in a transaction.</summary>
    internal void MarkRenamed(MailboxRow row, string name)
    {
        // The row of a mailbox that is loaded is the one that counts, unless another process changed it.
        _row = _generation == Index.Generation ? _row : row;
        _row.Name = name;
        Index.UpdateMailbox(_row);
        UseFolder(name);
        // Watchers of the old folder have to follow to the new one.
        _account.AddChanged(this);
    }

    private void Load()
    {
        MailboxRow? row = Index.FindMailbox(Id);
        if (row is null)
        {
            _gone = true;
            _deleted = true;
            _account.AddChanged(this);
            return;
        }

        // A transaction that deleted it may have been rolled back.
        _gone = false;
        ulong known = _row.HighestModSeq;
        _row = row;
        _keywords = Index.LoadKeywords(Id);
        _messages = new MessageTable();
        foreach (MessageEntry entry in Index.LoadMessages(Id))
        {
            _messages.Add(entry);
        }

        UseFolder(row.Name);
        _generation = Index.Generation;
        _account.AddLoaded(this);
        if (row.HighestModSeq != known)
        {
            _account.AddChanged(this);
        }
    }

    // A fresh folder object counts as changed, so a scan follows, which fills in the file names.
    private void UseFolder(string name) => Volatile.Write(ref _folder, FolderOf(name));

    private MaildirFolder FolderOf(string name) => new(MailboxNames.FolderOf(_userFolder, name), _account.Files);

    private T Read<T>(Func<T> work) => OrGone(_account.Read(() => IsCurrent, work, () => Refreshed(work)!, () => Looked(work)!));

    // Frees: whether the change frees disk space, so that it may use the reserve.
    private T Write<T>(Func<T> work, bool frees = false) => OrGone(_account.Write(() => Refreshed(work), frees));

    private T? Refreshed<T>(Func<T> work)
    {
        Refresh();
        return _gone ? default : work();
    }

    private T? Looked<T>(Func<T> work)
    {
        Look();
        return _gone ? default : work();
    }

    private T OrGone<T>(T? result) => _deleted
        ? throw new MailStoreException(MailStoreError.NonExistent, $"The mailbox {Name} was deleted.")
        : result!;

    private ulong NextModSeq()
    {
        _account.AddChanged(this);
        return ++_row.HighestModSeq;
    }
}
