using Imap.Protocol;
using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Interop;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <summary>The mailboxes of a user as folders of Maildir++: <c>.Parent.Child</c> next to INBOX's own cur/, new/ and tmp/.</summary>
public sealed partial class MaildirAccount : IMailAccount
{
    private readonly AccountLock _lock;
    private readonly MailWatcher _watcher;
    private readonly string _folder;
    private readonly Dictionary<ulong, MaildirMailbox> _mailboxes = [];

    private MaildirAccount(string user, string folder, AccountLock accountLock, MailWatcher watcher)
    {
        User = user;
        _folder = folder;
        _lock = accountLock;
        _watcher = watcher;
    }

    /// <inheritdoc/>
    public string User { get; }

    /// <inheritdoc/>
    public IReadOnlyList<MailboxEntry> List() => Read(() =>
    {
        List<string> mailboxes = [.. MailboxNames.InFolder(_folder)];
        var names = new SortedSet<string>(mailboxes, StringComparer.Ordinal);
        foreach (string name in mailboxes)
        {
            for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            {
                names.Add(name[..dot]);
            }
        }

        var selectable = mailboxes.ToHashSet(StringComparer.Ordinal);
        var parents = names.Where(name => name.Contains('.')).Select(name => name[..name.LastIndexOf('.')]).ToHashSet(StringComparer.Ordinal);
        return (IReadOnlyList<MailboxEntry>)
        [
            new MailboxEntry(MailboxNames.Inbox, true, parents.Contains(MailboxNames.Inbox)),
            .. names.Where(name => name != MailboxNames.Inbox)
                .Select(name => new MailboxEntry(name, selectable.Contains(name), parents.Contains(name))),
        ];
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> Subscriptions() => Read(() => _lock.Index.Subscriptions());

    /// <inheritdoc/>
    public void SetSubscribed(string name, bool subscribed)
    {
        // A name that can never be is still allowed to go.
        string checkedName = subscribed ? MailboxNames.Check(name) : MailboxNames.Canonical(name);
        _lock.Write(() => _lock.Index.SetSubscribed(checkedName, subscribed));
    }

    /// <inheritdoc/>
    public IMailbox Open(string name)
    {
        string canonical = MailboxNames.Canonical(name);
        return Read(() => Known(canonical)) ?? _lock.Write(() => MailboxNames.IsPossible(canonical) && Exists(canonical)
            ? ObjectOf(_lock.Index.FindMailbox(canonical) ?? _lock.Index.AddMailbox(canonical))
            : throw NonExistent(name));

        MaildirMailbox? Known(string name) =>
            Exists(name) && _lock.Index.FindMailbox(name) is { } row ? ObjectOf(row) : null;
    }

    /// <inheritdoc/>
    public SpooledLiteral Spool(long place) => new SpooledMessage(Path.Combine(_folder, "tmp", MaildirNaming.Next())) { Place = place };

    /// <inheritdoc/>
    public IMailbox? FindById(ulong mailboxId) => _lock.Read<IMailbox?>(
        () => _mailboxes.TryGetValue(mailboxId, out MaildirMailbox? mailbox) && mailbox.IsCurrent,
        () => _mailboxes[mailboxId],
        () => Find(mailboxId, mailbox => mailbox.Refresh()),
        () => Find(mailboxId, mailbox => mailbox.Look()));

    /// <inheritdoc/>
    public MailboxView RestoreView(MailboxViewState state)
    {
        try
        {
            return FindById(state.MailboxId) is MaildirMailbox mailbox ? mailbox.RestoreView(state) : throw Deleted(null);
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.NonExistent)
        {
            throw Deleted(e);
        }

        static MailStoreException Deleted(Exception? inner) =>
            MailStoreException.RefusedState("its mailbox was deleted", inner);
    }

    /// <summary>Opens the mail in a folder. Creates the folder if it is missing.</summary>
    internal static MaildirAccount Open(
        string user, string folder, MailWatcher watcher, OpenIndexes open, Disk disk, TimeProvider clock)
    {
        try
        {
            var storage = new AccountStorage(folder, disk, clock);
            new MaildirFolder(folder, storage.Changes).Make();
            var accountLock = new AccountLock(user, storage, open);
            accountLock.Open();
            var account = new MaildirAccount(user, folder, accountLock, watcher);
            account.RemoveRemains();
            return account;
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            throw DiskFault.Refusal(e, DiskFault.IsFull(e), user);
        }
    }

    /// <summary>Closes the index.</summary>
    internal void Close() => _lock.Close();

    private T Read<T>(Func<T> work) => _lock.Read(work);

    private MaildirMailbox? Find(ulong mailboxId, Action<MaildirMailbox> bringUpToDate)
    {
        if (_lock.Index.FindMailbox(mailboxId) is not { } row)
        {
            return null;
        }

        MaildirMailbox mailbox = ObjectOf(row);
        bringUpToDate(mailbox);
        return mailbox.IsDeleted || mailbox.IsGone ? null : mailbox;
    }

    private bool Exists(string name) => name == MailboxNames.Inbox || LibC.Stat(MailboxNames.FolderOf(_folder, name)) is { IsFolder: true };

    // Sessions subscribe to its events, so all of them share one object.
    private MaildirMailbox ObjectOf(MailboxRow row)
    {
        // Deleted but in the index: another process restored a deleted mailbox.
        if (!_mailboxes.TryGetValue(row.Id, out MaildirMailbox? mailbox) || mailbox.IsDeleted)
        {
            mailbox = new MaildirMailbox(_lock, _watcher, _folder, row);
            _mailboxes[row.Id] = mailbox;
        }

        return mailbox;
    }

    private static MailStoreException NonExistent(string name) =>
        new(MailStoreError.NonExistent, $"Mailbox {name} does not exist.");
}
