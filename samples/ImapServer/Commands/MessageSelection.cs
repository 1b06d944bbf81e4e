using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>Which messages of a view a command is about.</summary>
internal static class MessageSelection
{
    /// <summary>The UIDs in order; UIDs that the view does not have are left out (RFC 3501, section 6.4.8).</summary>
    /// <exception cref="CommandFailedException">A sequence number is beyond the last message.</exception>
    public static List<uint> Uids(SequenceSet set, bool byUid, MailboxSession view) =>
        byUid ? ByUid(set, view.Uids) : BySequenceNumber(set, view.Uids);

    /// <summary>The set that a criterion of SEARCH names: UIDs as they are, sequence numbers as UIDs.</summary>
    public static UidSet ForSearch(SequenceSet set, bool byUid, MailboxSession view) =>
        byUid ? set.Resolve(Largest(view.Uids)) : UidSet.FromUids(BySequenceNumber(set, view.Uids));

    private static List<uint> ByUid(SequenceSet set, IReadOnlyList<uint> uids)
    {
        var selected = new List<uint>();
        foreach (UidRange range in set.Resolve(Largest(uids)).Ranges)
        {
            for (int i = FirstIndexFrom(uids, range.First); i < uids.Count && uids[i] <= range.Last; i++)
            {
                selected.Add(uids[i]);
            }
        }

        return selected;
    }

    // RFC 3501, section 9, seq-number: BAD for a number that no message has, "*" in an empty mailbox included.
    private static List<uint> BySequenceNumber(SequenceSet set, IReadOnlyList<uint> uids)
    {
        if (set.Largest > uids.Count || uids.Count == 0)
        {
            throw CommandFailedException.Bad(uids.Count == 0
                ? "There is no message in the mailbox."
                : $"There is no message {set.Largest}: the mailbox has {uids.Count}.");
        }

        var selected = new List<uint>();
        foreach (UidRange range in set.Resolve((uint)uids.Count).Ranges)
        {
            for (uint number = range.First; number <= range.Last; number++)
            {
                selected.Add(uids[(int)number - 1]);
            }
        }

        return selected;
    }

    private static uint Largest(IReadOnlyList<uint> uids) => uids.Count == 0 ? 0 : uids[^1];

    private static int FirstIndexFrom(IReadOnlyList<uint> uids, uint uid)
    {
        int low = 0;
        int high = uids.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (uids[middle] < uid)
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
}
