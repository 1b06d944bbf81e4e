using System.Buffers;
using System.Collections.Immutable;

namespace ImapServer.Storage;

/// <content>Changes. Files come first and the index second: what a crash cuts off, the next scan makes good.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public uint Append(ReadOnlySequence<byte> message, MessageFlags flags, DateTimeOffset? internalDate) =>
        Append((system, date) => _folder.Add(message, system, date), flags, internalDate);

    /// <inheritdoc/>
    public uint AppendSpooled(SpooledMessage message, MessageFlags flags, DateTimeOffset? internalDate) =>
        Append((system, date) => _folder.Add(message, system, date), flags, internalDate);

    /// <inheritdoc/>
    public StoreOutcome Store(UidSet uids, FlagOperation operation, MessageFlags flags, ulong? unchangedSince = null) => Write(() =>
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

        throw new MailStoreException(MailStoreError.ServerBug, $"Another program keeps renaming the messages of {Name}.");
    });

    /// <inheritdoc/>
    public UidSet Expunge(UidSet? uids) => Write(() =>
    {
        IEnumerable<MessageEntry> covered = uids is null ? _messages.All : _messages.In(uids);
        List<MessageEntry> gone = [.. covered.Where(e => (e.System & SystemFlags.Deleted) != 0)];
        if (gone.Count == 0)
        {
            return UidSet.Empty;
        }

        gone.ForEach(entry => _folder.Delete(entry.FileName!));
        Forget(gone, NextModSeq());
        Finish();
        return UidSet.FromUids(gone.Select(e => e.Uid));
    });

    private uint Append(
        Func<SystemFlags, DateTimeOffset, (MaildirFileName Name, long Size)> add, MessageFlags flags, DateTimeOffset? internalDate) => Write(() =>
    {
        // IMAP dates have no fractions.
        DateTimeOffset date = internalDate ?? DateTimeOffset.Now;
        date = date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));
        _folder.Repair();
        (MaildirFileName name, long size) = add(flags.System, date);
        ulong modSeq = NextModSeq();
        MessageEntry entry = Enter(name.BaseName, name.ToString(), Define(flags, modSeq), date, size, modSeq);
        Finish();
        return entry.Uid;
    });

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

    /// <returns>False where a file was not there, so that the folder has to be scanned first.</returns>
    private bool RenameAll(List<MessageEntry> entries, FlagOperation operation, SystemFlags named)
    {
        foreach (MessageEntry entry in entries)
        {
            SystemFlags flags = Combine(entry.System, operation, named);
            if (flags == entry.System)
            {
                continue;
            }

            string name = (MaildirFileName.Parse(entry.FileName!) with { Flags = flags }).ToString();
            if (!_folder.TryRename(entry.FileName!, name))
            {
                return false;
            }

            entry.FileName = name;
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

    // The keywords in the same way; those that are new here are defined.
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

    // After changes of our own: what the directories' times show now is known.
    private void Finish()
    {
        _folder.Settle();
        Index.UpdateMailbox(_row);
    }
}
