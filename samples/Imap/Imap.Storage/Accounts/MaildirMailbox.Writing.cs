using System.Buffers;
using System.Collections.Immutable;
using Imap.Protocol;
using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Journal;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <content>Changes. Changes of files are journaled first, so that a failure or a kill leaves all of a change or none of it.</content>
public sealed partial class MaildirMailbox
{
    private const int MostInOnePart = 64;

    /// <inheritdoc/>
    public uint Append(ReadOnlySequence<byte> message, MessageFlags flags, DateTimeOffset? internalDate)
    {
        long size = message.Length + LineEnds.CountBare(message);
        return Append(message.Length, size, flags, internalDate, (name, date) =>
        {
            _account.Files.Plan(_folder.Storing(name));
            _folder.Add(name, message, date);
        });
    }

    /// <inheritdoc/>
    public uint AppendSpooled(SpooledLiteral message, MessageFlags flags, DateTimeOffset? internalDate)
    {
        // The account began it.
        var spooled = (SpooledMessage)message;
        if (spooled.Failure is { } failure)
        {
            throw DiskFault.Refusal(failure, DiskFault.IsFull(failure), Name);
        }

        spooled.Close();
        return Append(spooled.Length, spooled.WireLength, flags, internalDate, (name, date) =>
        {
            // After an undo the file belongs to the client's command again, and is deleted with it.
            FileChange planned = _folder.Taking(spooled, name);
            _account.Files.Plan([planned]);
            if (!_folder.TryAdd(planned, date))
            {
                throw new MailStoreException(MailStoreError.Unavailable, "Another program has removed the message while it was being sent.");
            }
        });
    }

    /// <inheritdoc/>
    public StoreOutcome Store(UidSet uids, FlagOperation operation, MessageFlags flags, ulong? unchangedSince = null) => Write(
        () => StoreOnce(uids, operation, flags, unchangedSince),
        frees: operation != FlagOperation.Remove && flags.System.HasFlag(SystemFlags.Deleted));

    private uint Append(
        long length, long wireLength, MessageFlags flags, DateTimeOffset? internalDate, Action<MaildirFileName, DateTimeOffset> add) => Write(() =>
    {
        // IMAP dates have no fractions.
        DateTimeOffset date = internalDate ?? DateTimeOffset.Now;
        date = date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));
        _folder.Repair();
        var name = new MaildirFileName(MaildirNaming.Next(length, wireLength), flags.System, "");
        add(name, date);
        ulong modSeq = NextModSeq();
        MessageEntry entry = Enter(name.BaseName, name.ToString(), Define(flags, modSeq), date, wireLength, modSeq);
        Finish();
        return entry.Uid;
    });

    private StoreOutcome StoreOnce(UidSet uids, FlagOperation operation, MessageFlags flags, ulong? unchangedSince)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            List<MessageEntry> covered = _messages.In(uids);
            UidSet modified = UidSet.FromUids(covered.Where(e => e.Stored.ModSeq > unchangedSince).Select(e => e.Uid));
            covered.RemoveAll(e => e.Stored.ModSeq > unchangedSince);
            UidSet missing = _messages.MissingFrom(uids, _row.UidNext);
            List<ulong> before = covered.ConvertAll(e => e.Stored.ModSeq);
            if (RenameAll(covered, operation, flags.System))
            {
                SetAll(covered, operation, flags);
                return new StoreOutcome([.. covered.Select(e => e.Stored)], modified, missing, before);
            }

            Scan(everything: true);
        }

        throw new MailStoreException(MailStoreError.Unavailable, $"Another program keeps renaming the messages of {Name}.");
    }

    /// <inheritdoc/>
    public UidSet Expunge(UidSet? uids)
    {
        try
        {
            return Expunge(uids, int.MaxValue);
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.OverQuota)
        {
            return ExpungeInParts(uids);
        }
    }

    // Even the reserve is too small for the log of the whole change. Space freed by the first messages serves the next ones.
    private UidSet ExpungeInParts(UidSet? uids)
    {
        UidSet removed = UidSet.Empty;
        for (int most = MostInOnePart; ;)
        {
            try
            {
                UidSet part = Expunge(uids, most);
                removed = removed.Union(part);
                if (part.Count < most)
                {
                    return removed;
                }
            }
            catch (MailStoreException e) when (e.Error == MailStoreError.OverQuota && (most > 1 || !removed.IsEmpty))
            {
                if (most == 1)
                {
                    // The client is told about those that were removed; the others stay unchanged.
                    return removed;
                }

                most /= 4;
            }
        }
    }

    private UidSet Expunge(UidSet? uids, int most) => Write(
        () =>
        {
            IEnumerable<MessageEntry> covered = uids is null ? _messages.All : _messages.In(uids);
            List<MessageEntry> gone = [.. covered.Where(e => (e.System & SystemFlags.Deleted) != 0).Take(most)];
            if (gone.Count == 0)
            {
                return UidSet.Empty;
            }

            if (!_folder.CanRemove)
            {
                throw new MailStoreException(MailStoreError.Unavailable, $"Messages cannot be removed from the folder of {Name}.");
            }

            // A message without a file name has no file.
            _account.Files.Plan(gone.Where(entry => entry.FileName is not null).Select(entry => _folder.Removal(entry.FileName!)));
            Forget(gone, NextModSeq());
            Finish();
            return UidSet.FromUids(gone.Select(e => e.Uid));
        },
        frees: true);

    private static SystemFlags Combine(SystemFlags old, FlagOperation operation, SystemFlags named) => operation switch
    {
        FlagOperation.Add => old | named,
        FlagOperation.Remove => old & ~named,
        _ => named,
    };

    private static ImmutableArray<string> Combine(ImmutableArray<string> old, FlagOperation operation, ImmutableArray<string> named) =>
        operation switch
        {
            FlagOperation.Add => named.All(old.Contains) ? old : [.. old.Union(named).Order(StringComparer.Ordinal)],
            FlagOperation.Remove => named.Any(old.Contains) ? [.. old.Except(named)] : old,
            _ => old.AsSpan().SequenceEqual(named.AsSpan()) ? old : named,
        };

    /// <returns>False if a file was missing, so that the folder has to be scanned first.</returns>
    private bool RenameAll(List<MessageEntry> entries, FlagOperation operation, SystemFlags named)
    {
        var renames = new List<(MessageEntry Entry, MaildirFileName Name)>();
        foreach (MessageEntry entry in entries)
        {
            SystemFlags flags = Combine(entry.System, operation, named);
            if (flags == entry.System)
            {
                continue;
            }

            if (entry.FileName is null)
            {
                return false;
            }

            MaildirFileName name = MaildirFileName.Parse(entry.FileName) with { Flags = flags };
            renames.Add((entry, name.IsTooLong ? name with { BaseName = MaildirNaming.Next() } : name));
        }

        List<FileChange> planned = renames.ConvertAll(rename => _folder.Renaming(rename.Entry.FileName!, rename.Name.ToString()));
        _account.Files.Plan(planned);
        for (int i = 0; i < renames.Count; i++)
        {
            if (!_folder.TryMove(planned[i]))
            {
                return false;
            }

            (MessageEntry entry, MaildirFileName name) = renames[i];
            entry.FileName = name.ToString();
            if (name.BaseName != entry.BaseName)
            {
                _messages.SetBaseName(entry, name.BaseName);
                Index.SetBaseName(Id, entry.Uid, name.BaseName);
            }
        }

        return true;
    }

    private void SetAll(List<MessageEntry> entries, FlagOperation operation, MessageFlags named)
    {
        ulong? modSeq = null;
        if (entries.Count > 0 && operation != FlagOperation.Remove && !named.Keywords.IsDefaultOrEmpty)
        {
            if (named.Keywords.Any(name => _keywords.Find(name) is null))
            {
                modSeq = NextModSeq();
            }

            named = Define(named, modSeq ?? 0);
        }
        else
        {
            named = named with { Keywords = Spelled(named.Keywords) };
        }

        foreach (MessageEntry entry in entries)
        {
            MessageFlags old = entry.Stored.Flags;
            var flags = new MessageFlags(Combine(old.System, operation, named.System), Combine(old.Keywords, operation, named.Keywords));
            if (flags != old)
            {
                SetFlags(entry, flags, modSeq ??= NextModSeq());
            }
        }

        if (modSeq is not null)
        {
            Finish();
        }
    }

    // The keywords as the mailbox spells them, without duplicates; unknown ones as they are.
    private ImmutableArray<string> Spelled(ImmutableArray<string> keywords) => keywords.IsDefaultOrEmpty
        ? []
        : [.. keywords.Select(name => _keywords.Find(name) ?? name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    // The same, but undefined keywords are defined.
    private MessageFlags Define(MessageFlags flags, ulong modSeq)
    {
        ImmutableArray<string> keywords = Spelled(flags.Keywords);
        foreach (string name in keywords.Where(name => _keywords.Find(name) is null))
        {
            _keywords.Define(name, modSeq);
            Index.DefineKeyword(Id, name, modSeq);
        }

        return flags with { Keywords = keywords };
    }

    private void SetFlags(MessageEntry entry, MessageFlags flags, ulong modSeq)
    {
        _messages.SetFlags(entry, flags, modSeq);
        Index.SetFlags(Id, entry.Uid, flags, modSeq);
    }

    private MessageEntry Enter(string baseName, string fileName, MessageFlags flags, DateTimeOffset date, long size, ulong modSeq)
    {
        if (_row.UidNext == uint.MaxValue)
        {
            throw new MailStoreException(MailStoreError.ServerBug, $"The mailbox {Name} has used up all its UIDs.");
        }

        uint uid = _row.UidNext++;
        var entry = new MessageEntry(uid, baseName, fileName, new StoredMessage(uid, flags, modSeq, date, Math.Max(size, 0)), size >= 0);
        _messages.Add(entry);
        Index.AddMessage(Id, entry);
        return entry;
    }

    private void Forget(List<MessageEntry> gone, ulong modSeq)
    {
        _messages.Remove(gone);
        gone.ForEach(entry => Index.Expunge(Id, entry.Uid, modSeq));
    }

    // Marks the directories' times as known after changes by this process, including removals.
    private void Finish()
    {
        _account.AfterCommit(() => _folder.Settle());
        Index.UpdateMailbox(_row);
    }
}
