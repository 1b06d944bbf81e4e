namespace StateGen.Handoff.Protocol;

/// <summary>
/// The offers of one end of a channel, without sockets and clocks. This end owns its offers until its COMMIT is written, and owns received
/// offers once a COMMIT is read. A COMMIT is read only after it was written, so no connection has two owners.
/// </summary>
/// <param name="maxOutstanding">The most offers of the other end at a time.</param>
internal sealed class HandoffLedger(int maxOutstanding)
{
    /// <summary>The offers of this end, and whether READY was read, so that COMMIT is on its way.</summary>
    private readonly Dictionary<ulong, bool> _ours = [];

    /// <summary>The offers of the other end, and whether READY was sent.</summary>
    private readonly Dictionary<ulong, bool> _theirs = [];

    private ulong _lastOfOurs;
    private ulong _lastOfTheirs;

    /// <summary>The number of this end's offers without an outcome.</summary>
    internal int Outstanding => _ours.Count;

    /// <summary>The number of this end's last offer.</summary>
    internal ulong LastOffer => _lastOfOurs;

    /// <summary>Adds an offer of this end.</summary>
    internal ulong Offer()
    {
        _ours.Add(++_lastOfOurs, false);
        return _lastOfOurs;
    }

    /// <summary>
    /// READY was read. If the result is <see cref="Verdict.Done"/>, COMMIT has to be written, and the offer cannot be withdrawn any more.
    /// </summary>
    internal Verdict ReadReady(ulong id)
    {
        Verdict verdict = Answer(id);
        if (verdict == Verdict.Done)
        {
            _ours[id] = true;
        }

        return verdict;
    }

    /// <summary>REFUSED was read.</summary>
    internal Verdict ReadRefused(ulong id)
    {
        Verdict verdict = Answer(id);
        if (verdict == Verdict.Done)
        {
            _ours.Remove(id);
        }

        return verdict;
    }

    /// <summary>The last byte of COMMIT is written: this is the instant at which the connection changes hands.</summary>
    internal void WroteCommit(ulong id)
    {
        if (!_ours.Remove(id, out bool isReady) || !isReady)
        {
            throw new InvalidOperationException($"COMMIT of offer {id}, which is not ready.");
        }
    }

    /// <summary>Withdraws an offer of this end; false if it is too late or the offer has its outcome.</summary>
    internal bool TryWithdraw(ulong id) => _ours.TryGetValue(id, out bool isReady) && !isReady && _ours.Remove(id);

    /// <summary>Nothing can be written any more: this end keeps every offer without COMMIT.</summary>
    internal ulong[] Return()
    {
        ulong[] ids = [.. _ours.Keys.Order()];
        _ours.Clear();
        return ids;
    }

    /// <summary>OFFER was read.</summary>
    internal Verdict ReadOffer(ulong id)
    {
        if (id <= _lastOfTheirs)
        {
            return Verdict.Broken;
        }

        _lastOfTheirs = id;
        return _theirs.Count < maxOutstanding && _theirs.TryAdd(id, false) ? Verdict.Done : Verdict.Full;
    }

    /// <summary>Call it before READY is sent; false if the offer was withdrawn.</summary>
    /// <exception cref="InvalidOperationException">READY was sent already.</exception>
    internal bool TryAccept(ulong id)
    {
        if (!IsUnanswered(id))
        {
            return false;
        }

        _theirs[id] = true;
        return true;
    }

    /// <summary>Call it before REFUSED is sent; false if the offer was withdrawn.</summary>
    /// <exception cref="InvalidOperationException">READY was sent already.</exception>
    internal bool TryRefuse(ulong id) => IsUnanswered(id) && _theirs.Remove(id);

    /// <summary>COMMIT was read: this end owns the connection.</summary>
    internal Verdict ReadCommit(ulong id) =>
        _theirs.Remove(id, out bool isReady) && isReady ? Verdict.Done : Verdict.Broken;

    /// <summary>WITHDRAW was read.</summary>
    internal Verdict ReadWithdraw(ulong id) =>
        _theirs.Remove(id) ? Verdict.Done : id <= _lastOfTheirs ? Verdict.Stale : Verdict.Broken;

    /// <summary>Nothing can be read any more: this end does not own offers without COMMIT.</summary>
    internal ulong[] Drop()
    {
        ulong[] ids = [.. _theirs.Keys.Order()];
        _theirs.Clear();
        return ids;
    }

    /// <summary>Whether an offer of the other end is unanswered.</summary>
    internal bool IsOffered(ulong id) => _theirs.TryGetValue(id, out bool isReady) && !isReady;

    /// <summary>The whole state as text, for comparisons.</summary>
    internal string Describe() =>
        $"{_lastOfOurs}:{string.Join(',', _ours.OrderBy(offer => offer.Key))};{_lastOfTheirs}:{string.Join(',', _theirs.OrderBy(offer => offer.Key))}";

    private Verdict Answer(ulong id) => _ours.TryGetValue(id, out bool isReady)
        ? isReady ? Verdict.Broken : Verdict.Done
        : id <= _lastOfOurs ? Verdict.Stale : Verdict.Broken;

    private bool IsUnanswered(ulong id) => _theirs.TryGetValue(id, out bool isReady) && (!isReady
        ? true : throw new InvalidOperationException($"Offer {id} has been accepted already."));
}
