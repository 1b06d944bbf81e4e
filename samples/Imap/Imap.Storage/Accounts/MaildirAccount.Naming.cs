using Imap.Storage.Interop;
using Imap.Storage.Journal;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <content>CREATE, DELETE and RENAME.</content>
public sealed partial class MaildirAccount
{
    // Without a leading dot, the folder is not a mailbox to any program.
    private const string RemainsPrefix = "stategen-deleted-";

    /// <inheritdoc/>
    public IMailbox Create(string name)
    {
        string canonical = MailboxNames.Check(name.EndsWith('.') ? name[..^1] : name);
        try
        {
            return _lock.Write(() => Make(canonical));
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            RemoveRemains();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        string canonical = MailboxNames.Check(name);
        if (canonical == MailboxNames.Inbox)
        {
            throw new MailStoreException(MailStoreError.Cannot, "INBOX cannot be deleted.");
        }

        string? remains = null;
        _lock.Write(
            () => remains = Delete(name, canonical),
            frees: true);
        RemoveRemains(remains!);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        string source = MailboxNames.Check(from);
        string target = MailboxNames.Check(to);
        if (source == MailboxNames.Inbox)
        {
            RenameInbox(target);
            return;
        }

        if (MailboxNames.IsBelow(target, source))
        {
            throw new MailStoreException(MailStoreError.Cannot, $"{from} cannot be renamed to {to}, which is below it.");
        }

        _lock.Write(() =>
        {
            string[] names = [.. MailboxNames.InFolder(_folder).Where(name => name == source || MailboxNames.IsBelow(name, source))];
            if (names.Length == 0)
            {
                throw NonExistent(from);
            }

            List<(string From, string To)> pairs = [.. names.Select(name => (name, MailboxNames.Check(target + name[source.Length..])))];
            if (target == source || Taken(target) || pairs.Exists(pair => Taken(pair.To)))
            {
                throw new MailStoreException(MailStoreError.AlreadyExists, $"Mailbox {to}, or one below it, already exists.");
            }

            MoveFolders(pairs.ConvertAll(pair => (MailboxNames.FolderOf(_folder, pair.From), MailboxNames.FolderOf(_folder, pair.To))));
            pairs.ForEach(pair => RenameInIndex(pair.From, pair.To));
        });
    }

    private string Delete(string name, string canonical)
    {
        if (!Exists(canonical))
        {
            throw HasChildren(canonical)
                ? new MailStoreException(MailStoreError.Cannot, $"{name} is not a mailbox; it only has mailboxes below it.")
                : NonExistent(name);
        }

        // Renamed first, so that a partially deleted mailbox is never visible.
        string remains = NewRemains();
        MoveFolders([(MailboxNames.FolderOf(_folder, canonical), remains)]);
        Forget(canonical);
        return remains;
    }

    // RFC 3501, section 6.3.5: the messages go, INBOX stays. In one transaction, so that a failure leaves no new mailbox.
    private void RenameInbox(string target)
    {
        try
        {
            _lock.Write(() =>
            {
                MaildirMailbox inbox = ObjectOf(_lock.Index.FindMailbox(MailboxNames.Inbox) ?? _lock.Index.AddMailbox(MailboxNames.Inbox));
                inbox.MoveAll(Make(target));
            });
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            RemoveRemains();
            throw;
        }
    }

    // Any file system entry with this name counts, including files and links.
    private bool Taken(string name) => name == MailboxNames.Inbox || LibC.Stat(MailboxNames.FolderOf(_folder, name)) is not null;

    private bool HasChildren(string name) => MailboxNames.InFolder(_folder).Any(other => MailboxNames.IsBelow(other, name));

    private MaildirMailbox Make(string name)
    {
        if (Taken(name))
        {
            throw new MailStoreException(MailStoreError.AlreadyExists, $"Mailbox {name} already exists.");
        }

        // The index may still contain a mailbox whose folder another program removed.
        Forget(name);
        // Created under a temporary name, so that it appears complete. After a failure it is removed with other leftovers.
        string making = NewRemains();
        var folder = new MaildirFolder(making, _lock.Files);
        folder.Make();
        folder.MarkAsMaildir();
        folder.Flush();
        MoveFolders([(making, MailboxNames.FolderOf(_folder, name))]);
        return ObjectOf(_lock.Index.AddMailbox(name));
    }

    private void Forget(string name)
    {
        if (_lock.Index.FindMailbox(name) is { } row)
        {
            ObjectOf(row).MarkDeleted();
        }
    }

    private void RenameInIndex(string from, string to)
    {
        Forget(to);
        if (_lock.Index.FindMailbox(from) is { } row)
        {
            MaildirMailbox mailbox = ObjectOf(row);
            mailbox.MarkRenamed(row, to);
        }
    }

    private void MoveFolders(List<(string From, string To)> moves)
    {
        _lock.Files.Plan(moves.Select(move => new FileChange(FileChangeKind.Move, move.From, move.To)));
        foreach ((string from, string to) in moves)
        {
            _lock.Files.Move(from, to);
        }
    }

    private string NewRemains() => Path.Combine(_folder, RemainsPrefix + Guid.NewGuid().ToString("N"));

    // Leftovers of killed processes and of failures. Under the write lock, because another process may be creating or deleting a mailbox.
    private void RemoveRemains()
    {
        if (Directory.GetDirectories(_folder, RemainsPrefix + "*").Length == 0 || _lock.IsReadOnly)
        {
            return;
        }

        try
        {
            _lock.Write(() =>
            {
                foreach (string remains in Directory.GetDirectories(_folder, RemainsPrefix + "*"))
                {
                    RemoveRemains(remains);
                }
            });
        }
        catch (MailStoreException e)
        {
            Console.Error.WriteLine($"The remains of mailboxes stay in {_folder}: {e.Message}");
        }
    }

    private void RemoveRemains(string folder)
    {
        try
        {
            _lock.Disk.DeleteFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The mailbox is deleted for every client; only its disk space is still in use.
            Console.Error.WriteLine($"The remains of a deleted mailbox stay in {folder}: {e.Message}");
        }
    }
}
