namespace ImapServer.Storage;

/// <content>COPY and MOVE.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public IReadOnlyList<CopiedMessage> Copy(UidSet uids, IMailbox target, bool whole = false) => Transfer(
        uids, target, (from, to, entry) => to._folder.Copy(from._folder, entry.FileName!, entry.Stored.InternalDate), whole: whole);

    /// <inheritdoc/>
    public IReadOnlyList<CopiedMessage> Move(UidSet uids, IMailbox target) => Transfer(
        uids, target, (from, to, entry) => to._folder.Take(from._folder, entry.FileName!), removes: true);

    private List<CopiedMessage> Transfer(
        UidSet uids,
        IMailbox target,
        Func<MaildirMailbox, MaildirMailbox, MessageEntry, MaildirFileName?> transfer,
        bool removes = false,
        bool whole = false)
    {
        if (target is not MaildirMailbox to || to._gate != _gate)
        {
            throw new ArgumentException("The target is a mailbox of another account.", nameof(target));
        }

        return to.OrGone(Write(() =>
        {
            to.Refresh();
            if (to._deleted)
            {
                return [];
            }

            to._folder.Repair();
            List<MessageEntry> wanted = _messages.In(uids);
            if (whole && wanted.Count < uids.Count)
            {
                return [];
            }

            var files = new List<(MessageEntry Source, MaildirFileName Name)>();
            try
            {
                foreach (MessageEntry entry in wanted)
                {
                    if (TransferFile(entry) is { } file)
                    {
                        files.Add(file);
                    }
                }
            }
            catch when (!removes)
            {
                files.ForEach(file => to._folder.Delete(file.Name.ToString()));
                throw;
            }

            if (whole && files.Count < wanted.Count)
            {
                files.ForEach(file => to._folder.Delete(file.Name.ToString()));
                return [];
            }

            return files.Count == 0 ? [] : Book(to, files, removes);
        }));

        (MessageEntry, MaildirFileName)? TransferFile(MessageEntry entry)
        {
            if (transfer(this, to, entry) is { } name)
            {
                return (entry, name);
            }

            // Renamed or removed by another program since the last look: one new look decides.
            Scan(everything: true);
            return _messages.Find(entry.Uid) is { } again && transfer(this, to, again) is { } second ? (again, second) : null;
        }
    }

    private List<CopiedMessage> Book(MaildirMailbox to, List<(MessageEntry Source, MaildirFileName Name)> files, bool removes)
    {
        if (removes)
        {
            Forget(files.ConvertAll(file => file.Source), NextModSeq());
        }

        // Taken after the expunge's where source and target are one mailbox: each kind of change has its own.
        ulong modSeq = to.NextModSeq();
        var pairs = new List<CopiedMessage>();
        foreach ((MessageEntry source, MaildirFileName name) in files)
        {
            StoredMessage message = source.Stored;
            MessageEntry copy = to.Enter(
                name.BaseName,
                name.ToString(),
                to.Define(message.Flags, modSeq),
                message.InternalDate,
                source.SizeKnown ? message.Size : -1,
                modSeq);
            pairs.Add(new CopiedMessage(source.Uid, copy.Uid));
        }

        to.Finish();
        if (removes && to != this)
        {
            Finish();
        }

        return pairs;
    }
}
