using Imap.Protocol;

namespace Imap.Storage;

/// <summary>Whether a saved session fits the mailbox; every figure in it may be a lie.</summary>
internal static class SavedSessionCheck
{
    /// <summary>Compares the figures with those of the mailbox today.</summary>
    /// <exception cref="MailStoreException">They cannot be of this mailbox.</exception>
    public static void AgainstMailbox(MailboxSessionState state, MailboxRow row)
    {
        if (state.UidValidity != row.UidValidity)
        {
            throw Refusal($"UIDVALIDITY of {row.Name} was {state.UidValidity} and is {row.UidValidity} now");
        }

        if (state.UidNext == 0)
        {
            throw Refusal("its UIDNEXT is 0");
        }

        // Also what an index restored from an old copy looks like: the client knows more than the mailbox.
        if (state.UidNext > row.UidNext)
        {
            throw Refusal($"its UIDNEXT {state.UidNext} is above that of {row.Name}, {row.UidNext}");
        }

        if (state.ModSeq > row.HighestModSeq)
        {
            throw Refusal($"its mod-sequence {state.ModSeq} is above that of {row.Name}, {row.HighestModSeq}");
        }
    }

    /// <summary>The set that a list of ranges describes; costs what the list has, however far its ranges reach.</summary>
    /// <exception cref="MailStoreException">The ranges are not ascending, or reach to UIDs that the client cannot know.</exception>
    public static UidSet Ranges(List<UidRange>? ranges, uint uidNext, string what)
    {
        uint last = 0;
        foreach (UidRange range in ranges ?? [])
        {
            if (range.First <= last || range.Last < range.First || range.Last >= uidNext)
            {
                throw Refusal($"the range {range.First}:{range.Last} of its {what} is not above {last} and below its UIDNEXT {uidNext}");
            }

            last = range.Last;
        }

        return UidSet.FromRanges(ranges ?? []);
    }

    /// <summary>The exception for a fault.</summary>
    public static MailStoreException Refusal(string fault) =>
        new(MailStoreError.SessionRefused, $"The saved session is refused: {fault}.");
}
