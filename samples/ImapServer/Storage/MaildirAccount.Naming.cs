namespace ImapServer.Storage;

/// <content>CREATE, DELETE and RENAME.</content>
public sealed partial class MaildirAccount
{
    // No leading dot, so that it is no mailbox for anyone.
    private const string DeletedPrefix = "stategen-deleted-";

    /// <inheritdoc/>
    public IMailbox Create(string name)
    {
        string canonical = MailboxNames.Check(name.EndsWith('.') ? name[..^1] : name);
        return _gate.Write(() => Make(canonical));
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
        _gate.Write(() =>
        {
            if (!Exists(canonical))
            {
                throw HasChildren(canonical)
                    ? new MailStoreException(MailStoreError.Cannot, $"{name} is no mailbox; there are only mailboxes below it.")
                    : NonExistent(name);
            }

            // One rename first: nobody sees half a mailbox.
            remains = Path.Combine(_folder, DeletedPrefix + Guid.NewGuid().ToString("N"));
            Directory.Move(MailboxNames.FolderOf(_folder, canonical), remains);
            Forget(canonical);
        });
        RemoveRemains(remains!);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        string source = MailboxNames.Check(from);
        string target = MailboxNames.Check(to);
        if (source == MailboxNames.Inbox)
        {
            IMailbox made = Create(target);
            Open(source).Move(UidSet.FromRanges([new UidRange(1, uint.MaxValue)]), made);
            return;
        }

        if (MailboxNames.IsBelow(target, source))
        {
            throw new MailStoreException(MailStoreError.Cannot, $"{from} cannot be renamed to {to}, which is below it.");
        }

        _gate.Write(() =>
        {
            string[] names = [.. MailboxNames.InFolder(_folder).Where(name => name == source || MailboxNames.IsBelow(name, source))];
            if (names.Length == 0)
            {
                throw NonExistent(from);
            }

            List<(string From, string To)> pairs = [.. names.Select(name => (name, MailboxNames.Check(target + name[source.Length..])))];
            if (target == source || Taken(target) || pairs.Exists(pair => Taken(pair.To)))
            {
                throw new MailStoreException(MailStoreError.AlreadyExists, $"There is a mailbox {to}, or one below it, already.");
            }

            MoveFolders(pairs);
            pairs.ForEach(pair => RenameInIndex(pair.From, pair.To));
        });
    }

    private bool Taken(string name) => name == MailboxNames.Inbox || Exists(name);

    private bool HasChildren(string name) => MailboxNames.InFolder(_folder).Any(other => MailboxNames.IsBelow(other, name));

    private MaildirMailbox Make(string name)
    {
        if (Taken(name))
        {
            throw new MailStoreException(MailStoreError.AlreadyExists, $"There is a mailbox {name} already.");
        }

        // What the index has of the name was removed behind the server's back.
        Forget(name);
        var folder = new MaildirFolder(MailboxNames.FolderOf(_folder, name));
        folder.Make();
        folder.MarkAsMaildir();
        return ObjectOf(_gate.Index.AddMailbox(name));
    }

    private void Forget(string name)
    {
        if (_gate.Index.FindMailbox(name) is { } row)
        {
            ObjectOf(row).MarkDeleted();
        }
    }

    private void RenameInIndex(string from, string to)
    {
        Forget(to);
        if (_gate.Index.FindMailbox(from) is { } row)
        {
            MaildirMailbox mailbox = ObjectOf(row);
            mailbox.MarkRenamed(row, to);
        }
    }

    private void MoveFolders(List<(string From, string To)> pairs)
    {
        int moved = 0;
        try
        {
            for (; moved < pairs.Count; moved++)
            {
                Move(pairs[moved].From, pairs[moved].To);
            }
        }
        catch
        {
            while (moved-- > 0)
            {
                Move(pairs[moved].To, pairs[moved].From);
            }

            throw;
        }

        void Move(string from, string to) =>
            Directory.Move(MailboxNames.FolderOf(_folder, from), MailboxNames.FolderOf(_folder, to));
    }

    private static void RemoveRemains(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The mailbox is gone for every client; only its disk space is not.
            Console.Error.WriteLine($"The remains of a deleted mailbox stay in {folder}: {e.Message}");
        }
    }
}
