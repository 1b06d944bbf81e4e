using Imap.Protocol;

namespace Imap.Storage;

/// <summary>
/// A client's view of a mailbox: its messages, their sequence numbers, and the mod-sequence up to which changes have been reported. Not
/// thread-safe; it belongs to one connection.
/// </summary>
public sealed class MailboxView
{
    private readonly List<uint> _uids;
    private readonly Dictionary<uint, ulong> _known = [];
    private readonly MailboxViewState _saved;
    private UidSet _pending;
    private UidSet _recent;
    private ulong _keywordsModSeq;

    internal MailboxView(
        IMailbox mailbox, bool readOnly, List<uint> uids, uint uidNext, ulong modSeq, UidSet pending, UidSet recent,
        MailboxViewState? saved = null)
    {
        _saved = saved ?? new MailboxViewState();
        Mailbox = mailbox;
        ReadOnly = readOnly;
        UidNext = uidNext;
        ModSeq = _keywordsModSeq = modSeq;
        _uids = uids;
        _pending = pending;
        _recent = recent;
        RecentCount = CountRecent();
    }

    /// <summary>The mailbox that the session has open.</summary>
    public IMailbox Mailbox { get; }

    /// <summary>Whether it was opened with EXAMINE.</summary>
    public bool ReadOnly { get; }

    /// <summary>The number of messages as the client counts them.</summary>
    public int Count => _uids.Count;

    /// <summary>The number of messages that are <c>\Recent</c> in this session.</summary>
    public int RecentCount { get; private set; }

    /// <summary>The first UID that has not been reported.</summary>
    public uint UidNext { get; private set; }

    /// <summary>The mod-sequence up to which all changes have been reported, except for deferred expunges.</summary>
    public ulong ModSeq { get; private set; }

    /// <summary>The UIDs in order of sequence number. The list is the view itself: <see cref="Sync"/> changes it.</summary>
    public IReadOnlyList<uint> Uids => _uids;

    /// <summary>The UID of the last message, or <see langword="null"/> if the view is empty.</summary>
    public uint? Last => _uids.Count == 0 ? null : _uids[^1];

    /// <summary>The sequence number (from 1) of a UID, or 0 if the view does not contain it.</summary>
    public int SequenceNumberOf(uint uid) => Math.Max(0, _uids.BinarySearch(uid) + 1);

    /// <summary>Whether a message is <c>\Recent</c> in this session.</summary>
    public bool IsRecent(uint uid) => _recent.Contains(uid) && SequenceNumberOf(uid) > 0;

    /// <summary>Whether the client counts messages that are expunged, because no command since allowed EXPUNGE to be sent.</summary>
    public bool HasPendingExpunges => !_pending.IsEmpty;

    /// <summary>
    /// Notes that a message's flags at this mod-sequence have been written, so that the next <see cref="Sync"/> does not repeat them.
    /// </summary>
    public void MarkKnown(uint uid, ulong modSeq) => _known[uid] = modSeq;

    /// <summary>
    /// All keywords of the mailbox, if new ones have to be reported before the flags of these messages (RFC 3501, section 7.2.6); otherwise
    /// <see langword="null"/>.
    /// </summary>
    /// <exception cref="MailStoreException">The mailbox was deleted.</exception>
    public IReadOnlyList<string>? KeywordsFor(IEnumerable<StoredMessage> messages)
    {
        // A keyword is never newer than the change that adds it to a message.
        if (!messages.Any(message => message.ModSeq > _keywordsModSeq && !message.Flags.Keywords.IsDefaultOrEmpty))
        {
            return null;
        }

        MailboxChanges changes = Mailbox.GetChanges(_keywordsModSeq, UidNext);
        _keywordsModSeq = changes.HighestModSeq;
        return changes.Keywords;
    }

    /// <summary>Synchronizes the view and returns the changes to report. Expunges are deferred if the command does not allow them.</summary>
    /// <exception cref="MailStoreException">The mailbox was deleted.</exception>
    public MailboxViewUpdate Sync(bool allowExpunges) => Take(GetMissed(), allowExpunges);

    /// <summary>All changes since the last synchronization.</summary>
    /// <exception cref="MailStoreException">The mailbox was deleted.</exception>
    public MailboxChanges GetMissed() => Mailbox.GetChanges(ModSeq, UidNext);

    /// <summary>The second half of <see cref="Sync"/>: applies the changes that <see cref="GetMissed"/> returned last.</summary>
    /// <exception cref="MailStoreException">The mailbox was deleted.</exception>
    public MailboxViewUpdate Take(MailboxChanges changes, bool allowExpunges)
    {
        if (!changes.Expunged.IsEmpty)
        {
            _pending = _pending.Union(changes.Expunged);
        }

        UidSet expunged = allowExpunges ? _pending : UidSet.Empty;
        List<int> expungedNumbers = allowExpunges ? RemovePending() : [];
        int recentBefore = RecentCount;
        int countBefore = Count;
        _uids.AddRange(changes.Arrived);
        if (changes.UidNext > UidNext)
        {
            TakeRecent(changes.UidNext);
        }

        UidNext = changes.UidNext;
        ModSeq = changes.HighestModSeq;
        bool viewChanged = Count != countBefore || expungedNumbers.Count > 0;
        RecentCount = viewChanged ? CountRecent() : RecentCount;

        List<(int, StoredMessage)> changed = UnreportedOf(changes.Changed);
        _known.Clear();
        IReadOnlyList<string>? keywords = changes.HighestModSeq > _keywordsModSeq ? changes.Keywords : null;
        _keywordsModSeq = Math.Max(_keywordsModSeq, changes.HighestModSeq);
        return new MailboxViewUpdate(
            expungedNumbers,
            expunged,
            Count != countBefore ? Count : null,
            RecentCount != recentBefore ? RecentCount : null,
            keywords,
            changed);
    }

    /// <summary>
    /// Saves the view in a form that does not grow with the mailbox. Accesses neither disk nor index. Returns the restored object, if there
    /// was one, so that members of a newer version are kept.
    /// </summary>
    public MailboxViewState SaveState()
    {
        _saved.MailboxId = Mailbox.Id;
        _saved.UidValidity = Mailbox.UidValidity;
        _saved.UidNext = UidNext;
        _saved.ModSeq = ModSeq;
        _saved.ReadOnly = ReadOnly;
        _saved.PendingExpunges = _pending.IsEmpty ? null : [.. _pending.Ranges];
        _saved.Recent = _recent.IsEmpty ? null : [.. _recent.Ranges];
        return _saved;
    }

    private List<(int, StoredMessage)> UnreportedOf(IReadOnlyList<StoredMessage> messages)
    {
        var unreported = new List<(int, StoredMessage)>();
        foreach (StoredMessage message in messages)
        {
            int number = SequenceNumberOf(message.Uid);
            if (number > 0 && !(_known.TryGetValue(message.Uid, out ulong known) && known >= message.ModSeq))
            {
                unreported.Add((number, message));
            }
        }

        return unreported;
    }

    /// <returns>The removed sequence numbers, highest first, so that none of them shifts another.</returns>
    private List<int> RemovePending()
    {
        var numbers = new List<int>();
        foreach (UidRange range in _pending.Ranges)
        {
            for (int at = LowerBound(range.First); at < _uids.Count && _uids[at] <= range.Last; at++)
            {
                numbers.Add(at + 1);
            }
        }

        numbers.Reverse();
        if (numbers.Count == 1)
        {
            _uids.RemoveAt(numbers[0] - 1);
        }
        else if (numbers.Count > 1)
        {
            UidSet pending = _pending;
            _uids.RemoveAll(pending.Contains);
        }

        _pending = UidSet.Empty;
        return numbers;
    }

    private void TakeRecent(uint uidNext)
    {
        uint first = Mailbox.ClaimRecent(uidNext, take: !ReadOnly);
        if (first < uidNext)
        {
            _recent = _recent.Union(UidSet.FromRanges([new UidRange(first, uidNext - 1)]));
        }
    }

    // Ranges may have UIDs that are long gone: they cost nothing and keep the ranges few.
    private int CountRecent() => _recent.Ranges.Sum(range => LowerBound(range.Last + 1UL) - LowerBound(range.First));

    private int LowerBound(ulong uid)
    {
        int at = uid > uint.MaxValue ? ~_uids.Count : _uids.BinarySearch((uint)uid);
        return at < 0 ? ~at : at;
    }
}
