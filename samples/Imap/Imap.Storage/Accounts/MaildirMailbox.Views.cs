using Imap.Protocol;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <content>Views: new ones, and those restored from a saved state.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public MailboxView OpenView(bool readOnly)
    {
        readOnly |= _account.IsReadOnly;
        if (!readOnly)
        {
            AbandonedFiles.Remove(FolderPath, _account.Disk);
        }

        if (!readOnly && Read(() => _row.FirstRecent < _row.UidNext))
        {
            try
            {
                return Write(() => Open(claims: true));
            }
            catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
            {
                // The recent messages stay unclaimed. Reading and removing messages still works.
            }
        }

        return Read(() => Open(claims: false));

        MailboxView Open(bool claims)
        {
            UidSet recent = _row.FirstRecent < _row.UidNext
                ? UidSet.FromRanges([new UidRange(_row.FirstRecent, _row.UidNext - 1)])
                : UidSet.Empty;
            if (claims)
            {
                Claim(_row.UidNext);
            }

            List<uint> uids = UidsFrom(0, _messages.All.Count);
            return new MailboxView(this, readOnly, uids, _row.UidNext, _row.HighestModSeq, UidSet.Empty, recent);
        }
    }

    /// <inheritdoc/>
    public uint ClaimRecent(uint uidNext, bool take)
    {
        try
        {
            return take ? Write(() => Claim(uidNext)) : Read(() => _row.FirstRecent);
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            return Read(() => _row.FirstRecent);
        }
    }

    /// <summary>The session that a state describes, with the view that the client had.</summary>
    /// <exception cref="MailStoreException">The state does not fit the mailbox.</exception>
    internal MailboxView RestoreView(MailboxViewState state) => Read(() =>
    {
        SavedViewCheck.AgainstMailbox(state, _row);
        UidSet pending = SavedViewCheck.Ranges(state.PendingExpunges, state.UidNext, "pending expunges");
        UidSet recent = SavedViewCheck.Ranges(state.Recent, state.UidNext, "recent messages");
        foreach (UidRange range in pending.Ranges)
        {
            // The index counts without listing the range, which may be huge in a hostile state.
            if (Index.CountExpunged(Id, range, state.ModSeq) != range.Last - range.First + 1L)
            {
                throw MailStoreException.RefusedState(
                    $"it counts messages {range.First}:{range.Last} as expunged, and {Name} has not expunged all of them by then");
            }
        }

        // All messages that existed at the state's mod-sequence, and expunged ones that were not reported.
        List<uint> view = UidsFrom(0, _messages.LowerBound(state.UidNext));
        int live = view.Count;
        view.AddRange(Index.ExpungedSince(Id, state.ModSeq, state.UidNext));
        view.AddRange(pending);
        if (view.Count > live)
        {
            view.Sort();
        }

        return new MailboxView(this, state.ReadOnly, view, state.UidNext, state.ModSeq, pending, recent, state);
    });

    private uint Claim(uint uidNext)
    {
        uint first = _row.FirstRecent;
        uint end = Math.Min(uidNext, _row.UidNext);
        if (first < end)
        {
            _row.FirstRecent = end;
            Index.UpdateMailbox(_row);
        }

        return first;
    }
}
