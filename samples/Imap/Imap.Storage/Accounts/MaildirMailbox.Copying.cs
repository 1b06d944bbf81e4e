using Imap.Protocol;
using Imap.Storage.Index;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <content>COPY and MOVE.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public IReadOnlyList<CopiedMessage> Copy(UidSet uids, IMailbox target, bool whole = false) => Transfer(uids, target, removes: false, whole);

    /// <inheritdoc/>
    public IReadOnlyList<CopiedMessage> Move(UidSet uids, IMailbox target) => Transfer(uids, target, removes: true, whole: false);

    /// <summary>Moves all messages. Call it in a transaction.</summary>
    internal void MoveAll(MaildirMailbox to)
    {
        Refresh();
        TransferOnce(UidSet.FromRanges([new UidRange(1, uint.MaxValue)]), to, removes: true, whole: false);
    }

    private List<CopiedMessage> Transfer(UidSet uids, IMailbox target, bool removes, bool whole)
    {
        if (target is not MaildirMailbox to || to._account != _account)
        {
            throw new ArgumentException("The target is a mailbox of another account.", nameof(target));
        }

        // Clients delete messages by moving them to a trash mailbox, so a move may use the disk reserve.
        try
        {
            return to.OrGone(Write(() => TransferOnce(uids, to, removes, whole), frees: removes));
        }
        catch (CopySourceMissingException)
        {
            return [];
        }
    }

    private List<CopiedMessage> TransferOnce(UidSet uids, MaildirMailbox to, bool removes, bool whole)
    {
        to.Refresh();
        List<MessageEntry> wanted = _messages.In(uids);
        if (to._gone || (whole && wanted.Count < uids.Count))
        {
            return [];
        }

        to._folder.Repair();
        var pairs = new List<CopiedMessage>();
        for (int attempt = 0; wanted.Count > 0 && attempt < 5; attempt++)
        {
            List<MessageEntry> vanished = TransferFiles(wanted, to, removes, pairs);
            if (vanished.Count == 0)
            {
                break;
            }

            // Renamed or removed by another program since the last scan. A new scan decides.
            Scan(everything: true);
            wanted = [.. vanished.Select(entry => _messages.Find(entry.Uid)).OfType<MessageEntry>()];
            if (whole && wanted.Count < vanished.Count)
            {
                // Undoes the copies made so far.
                throw new CopySourceMissingException();
            }
        }

        pairs.Sort((a, b) => a.Source.CompareTo(b.Source));
        return pairs;
    }

    /// <returns>The messages whose known file does not exist.</returns>
    private List<MessageEntry> TransferFiles(List<MessageEntry> wanted, MaildirMailbox to, bool removes, List<CopiedMessage> pairs)
    {
        List<MessageEntry> vanished = [.. wanted.Where(entry => entry.FileName is null)];
        List<(MessageEntry Source, MaildirFileName Name)> named =
            [.. wanted.Where(entry => entry.FileName is not null).Select(entry => (entry, MaildirFolder.FreshNameFor(entry.FileName!)))];
        _account.Files.Plan(named.SelectMany(file => removes
            ? [to._folder.Taking(_folder, file.Source.FileName!, file.Name)]
            : to._folder.Storing(file.Name)));
        var files = new List<(MessageEntry Source, MaildirFileName Name)>();
        foreach ((MessageEntry source, MaildirFileName name) in named)
        {
            bool there = removes
                ? to._folder.TryMove(to._folder.Taking(_folder, source.FileName!, name))
                : to._folder.TryCopy(_folder, source.FileName!, name, source.Stored.InternalDate);
            if (there)
            {
                files.Add((source, name));
            }
            else
            {
                vanished.Add(source);
            }
        }

        if (files.Count > 0)
        {
            Book(to, files, removes, pairs);
        }

        return vanished;
    }

    private void Book(MaildirMailbox to, List<(MessageEntry Source, MaildirFileName Name)> files, bool removes, List<CopiedMessage> pairs)
    {
        if (removes)
        {
            Forget(files.ConvertAll(file => file.Source), NextModSeq());
        }

        // Taken after the expunge's mod-sequence if source and target are one mailbox: each kind of change has its own.
        ulong modSeq = to.NextModSeq();
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
    }
}
