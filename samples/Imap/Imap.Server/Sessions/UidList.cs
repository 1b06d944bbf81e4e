using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>
/// Messages of a view as ascending numbers: alternately the first UID of a run of messages and the UID after its end. Messages that are
/// consecutive in the view are one run, whatever was expunged between them.
/// </summary>
internal static class UidList
{
    /// <summary>Converts messages in order of UID to numbers; <see langword="null"/> if the view has none of them.</summary>
    public static uint[]? Save(IEnumerable<uint> uids, MailboxView view)
    {
        var bounds = new List<uint>();
        IReadOnlyList<uint> all = view.Uids;
        int place = 0;
        int behindLast = -1;
        foreach (uint uid in uids)
        {
            while (place < all.Count && all[place] < uid)
            {
                place++;
            }

            if (place == all.Count || all[place] != uid)
            {
                continue;
            }

            if (place == behindLast)
            {
                bounds[^1] = uid + 1;
            }
            else
            {
                bounds.AddRange([uid, uid + 1]);
            }

            behindLast = place + 1;
        }

        return bounds.Count > 0 ? [.. bounds] : null;
    }

    /// <summary>Converts the numbers back to messages of a view.</summary>
    /// <exception cref="MailStoreException">The numbers are not ascending pairs, or exceed the UIDs that were reported.</exception>
    public static IReadOnlyList<uint> Restore(uint[]? bounds, MailboxView view, string what)
    {
        bounds ??= [];
        uint last = 0;
        foreach (uint bound in bounds)
        {
            if (bound <= last)
            {
                throw MailStoreException.RefusedState($"the UID {bound} of its {what} is not above {last}");
            }

            last = bound;
        }

        if (bounds.Length % 2 != 0 || last > view.UidNext)
        {
            throw MailStoreException.RefusedState($"the UIDs of its {what} end with {last}, which begins a range or is above its UIDNEXT {view.UidNext}");
        }

        var set = UidSet.FromRanges(bounds.Chunk(2).Select(pair => new UidRange(pair[0], pair[1] - 1)));
        return [.. view.Uids.Where(set.Contains)];
    }
}
