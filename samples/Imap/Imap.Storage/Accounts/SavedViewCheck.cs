using Imap.Protocol;
using Imap.Storage.Index;

namespace Imap.Storage.Accounts;

/// <summary>Whether a saved session fits the mailbox; every figure in it may be a lie.</summary>
internal static class SavedViewCheck
{
    /// <summary>Compares a state with the current mailbox.</summary>
    /// <exception cref="MailStoreException">They cannot be of this mailbox.</exception>
    public static void AgainstMailbox(MailboxViewState state, MailboxRow row)
    {
        if (state.UidValidity != row.UidValidity)
        {
            throw MailStoreException.RefusedState($"UIDVALIDITY of {row.Name} was {state.UidValidity} and is {row.UidValidity} now");
        }

        if (state.UidNext == 0)
        {
            throw MailStoreException.RefusedState("its UIDNEXT is 0");
        }

        // Also detects an index restored from an old copy: the client knows more than the mailbox.
        if (state.UidNext > row.UidNext)
        {
            throw MailStoreException.RefusedState($"its UIDNEXT {state.UidNext} is above that of {row.Name}, {row.UidNext}");
        }

        if (state.ModSeq > row.HighestModSeq)
        {
            throw MailStoreException.RefusedState($"its mod-sequence {state.ModSeq} is above that of {row.Name}, {row.HighestModSeq}");
        }
    }

    /// <summary>Converts a list of ranges to a set. The cost depends on the list, not on the size of the ranges.</summary>
    /// <exception cref="MailStoreException">The ranges are not ascending, or exceed the UIDs that were reported.</exception>
    public static UidSet Ranges(List<UidRange>? ranges, uint uidNext, string what)
    {
        uint last = 0;
        foreach (UidRange range in ranges ?? [])
        {
            if (range.First <= last || range.Last < range.First || range.Last >= uidNext)
            {
                throw MailStoreException.RefusedState($"the range {range.First}:{range.Last} of its {what} is not above {last} and below its UIDNEXT {uidNext}");
            }

            last = range.Last;
        }

        return UidSet.FromRanges(ranges ?? []);
    }
}
