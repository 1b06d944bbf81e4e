using Imap.Protocol;

namespace Imap.Storage;

/// <content>Sessions: opened anew, or as a client left them.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public MailboxSession OpenSession(bool readOnly)
    {
        readOnly |= _gate.IsReadOnly;
        if (!readOnly && Read(() => _row.FirstRecent < _row.UidNext))
        {
            try
            {
                return Write(() => Open(claims: true));
            }
            catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
            {
                // Nobody takes the recent messages then; all else can be read, and messages can be removed.
            }
        }

        return Read(() => Open(claims: false));

        MailboxSession Open(bool claims)
        {
            UidSet recent = _row.FirstRecent < _row.UidNext
                ? UidSet.FromRanges([new UidRange(_row.FirstRecent, _row.UidNext - 1)])
                : UidSet.Empty;
            if (claims)
            {
                Claim(_row.UidNext);
            }

            List<uint> uids = UidsFrom(0, _messages.All.Count);
            return new MailboxSession(this, readOnly, uids, _row.UidNext, _row.HighestModSeq, UidSet.Empty, recent);
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
    internal MailboxSession RestoreSession(MailboxSessionState state) => Read(() =>
    {
        SavedSessionCheck.AgainstMailbox(state, _row);
        UidSet pending = SavedSessionCheck.Ranges(state.PendingExpunges, state.UidNext, "pending expunges");
        UidSet recent = SavedSessionCheck.Ranges(state.Recent, state.UidNext, "recent messages");
        foreach (UidRange range in pending.Ranges)
        {
            // The index answers without a list of the range, however large a hostile one is.
            if (Index.CountExpunged(Id, range, state.ModSeq) != range.Last - range.First + 1L)
            {
                throw SavedSessionCheck.Refusal(
                    $"it counts messages {range.First}:{range.Last} as expunged, and {Name} has not expunged all of them by then");
            }
        }

        // All that was live at the state's mod-sequence, and what the client had not been told was gone.
        List<uint> view = UidsFrom(0, _messages.LowerBound(state.UidNext));
        int live = view.Count;
        view.AddRange(Index.ExpungedSince(Id, state.ModSeq, state.UidNext));
        view.AddRange(pending);
        if (view.Count > live)
        {
            view.Sort();
        }

        return new MailboxSession(this, state.ReadOnly, view, state.UidNext, state.ModSeq, pending, recent, state);
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
