using Imap.Protocol;

namespace Imap.Storage.Index;

/// <summary>The messages of a loaded mailbox, in order of UID and by base name.</summary>
internal sealed class MessageTable
{
    private readonly List<MessageEntry> _byUid = [];
    private readonly Dictionary<string, MessageEntry> _byBaseName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public MessageTable() => _bySpan = _byBaseName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All messages, ascending.</summary>
    public IReadOnlyList<MessageEntry> All => _byUid;

    /// <summary>The number of messages without <c>\Seen</c>.</summary>
    public int Unseen { get; private set; }

    /// <summary>Adds a message with the highest UID.</summary>
    public void Add(MessageEntry entry)
    {
        _byBaseName.Add(entry.BaseName, entry);
        _byUid.Add(entry);
        Unseen += UnseenOf(entry);
    }

    /// <summary>Removes messages, given in order of UID.</summary>
    public void Remove(IReadOnlyList<MessageEntry> entries)
    {
        foreach (MessageEntry entry in entries)
        {
            _byBaseName.Remove(entry.BaseName);
            Unseen -= UnseenOf(entry);
        }

        if (entries.Count == 1)
        {
            _byUid.RemoveAt(LowerBound(entries[0].Uid));
        }
        else if (entries.Count > 1)
        {
            int next = 0;
            _byUid.RemoveAll(e => next < entries.Count && ReferenceEquals(e, entries[next]) && ++next > 0);
        }
    }

    /// <summary>Sets the flags of a message and the mod-sequence of the change.</summary>
    public void SetFlags(MessageEntry entry, MessageFlags flags, ulong modSeq)
    {
        Unseen -= UnseenOf(entry);
        entry.Stored = entry.Stored with { Flags = flags, ModSeq = modSeq };
        Unseen += UnseenOf(entry);
    }

    /// <summary>Sets the base name of a message.</summary>
    public void SetBaseName(MessageEntry entry, string baseName)
    {
        _byBaseName.Remove(entry.BaseName);
        entry.BaseName = baseName;
        _byBaseName.Add(baseName, entry);
    }

    /// <summary>The message of a UID.</summary>
    public MessageEntry? Find(uint uid)
    {
        int at = LowerBound(uid);
        return at < _byUid.Count && _byUid[at].Uid == uid ? _byUid[at] : null;
    }

    /// <summary>The message of a base name.</summary>
    public MessageEntry? Find(ReadOnlySpan<char> baseName) => _bySpan.TryGetValue(baseName, out MessageEntry? entry) ? entry : null;

    /// <summary>The position of the first message at or above a UID.</summary>
    public int LowerBound(ulong uid)
    {
        int low = 0;
        int high = _byUid.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_byUid[middle].Uid < uid)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The messages of a set. The cost depends on the messages, not on the size of the ranges.</summary>
    public List<MessageEntry> In(UidSet uids)
    {
        var found = new List<MessageEntry>();
        foreach (UidRange range in uids.Ranges)
        {
            for (int at = LowerBound(range.First); at < _byUid.Count && _byUid[at].Uid <= range.Last; at++)
            {
                found.Add(_byUid[at]);
            }
        }

        return found;
    }

    /// <summary>The UIDs of a set that are below a bound and that no message has.</summary>
    public UidSet MissingFrom(UidSet uids, uint below)
    {
        var gaps = new List<UidRange>();
        foreach (UidRange range in uids.Ranges)
        {
            ulong next = range.First;
            ulong end = Math.Min(range.Last + 1UL, below);
            for (int at = LowerBound(range.First); next < end; at++)
            {
                ulong taken = at < _byUid.Count ? Math.Min(_byUid[at].Uid, end) : end;
                if (next < taken)
                {
                    gaps.Add(new UidRange((uint)next, (uint)(taken - 1)));
                }

                next = taken + 1;
            }
        }

        return UidSet.FromRanges(gaps);
    }

    private static int UnseenOf(MessageEntry entry) => (entry.System & SystemFlags.Seen) == 0 ? 1 : 0;
}
