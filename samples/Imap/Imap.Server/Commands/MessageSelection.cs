using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;

namespace Imap.Server.Commands;

/// <summary>Which messages of the open mailbox a command is about.</summary>
internal static class MessageSelection
{
    /// <summary>The UIDs in order; UIDs that the view does not have are left out (RFC 3501, section 6.4.8).</summary>
    /// <exception cref="CommandFailedException">A sequence number is beyond the last message.</exception>
    public static List<uint> Uids(SequenceSet set, bool byUid, Session session)
    {
        MailboxView view = session.RequireView();
        return MembersOf(SetOf(set, byUid, session, view.Last ?? 0), view.Uids);
    }

    /// <summary>
    /// The set of a SEARCH criterion. It may contain UIDs outside of the view: a range of UIDs up to <c>*</c> has no end, and consecutive
    /// sequence numbers become one range, whatever was expunged between them.
    /// </summary>
    /// <exception cref="CommandFailedException">A sequence number is beyond the last message.</exception>
    public static UidSet ForSearch(SequenceSet set, bool byUid, Session session) => SetOf(set, byUid, session, uint.MaxValue);

    private static UidSet SetOf(SequenceSet set, bool byUid, Session session, uint star) =>
        set == SequenceSet.SavedSearch ? session.SavedSearch
        : byUid ? set.Resolve(star)
        : BySequenceNumber(set, session.RequireView().Uids);

    private static List<uint> MembersOf(UidSet set, IReadOnlyList<uint> uids)
    {
        var selected = new List<uint>();
        foreach (UidRange range in set.Ranges)
        {
            for (int i = FirstIndexFrom(uids, range.First); i < uids.Count && uids[i] <= range.Last; i++)
            {
                selected.Add(uids[i]);
            }
        }

        return selected;
    }

    // RFC 3501, section 9, seq-number: BAD for a number that no message has, "*" in an empty mailbox included.
    private static UidSet BySequenceNumber(SequenceSet set, IReadOnlyList<uint> uids)
    {
        if (set.Largest > uids.Count || uids.Count == 0)
        {
            throw CommandFailedException.Bad(uids.Count == 0
                ? "The mailbox is empty."
                : $"Message {set.Largest} does not exist: the mailbox has {uids.Count}.");
        }

        return UidSet.FromRanges(set.Resolve((uint)uids.Count).Ranges.Select(
            range => new UidRange(uids[(int)range.First - 1], uids[(int)range.Last - 1])));
    }

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
