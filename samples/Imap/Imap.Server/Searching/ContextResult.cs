namespace Imap.Server.Searching;

/// <summary>The result of a search as last reported: UIDs in mailbox order. Changes are returned in the form in which they are reported.</summary>
internal sealed class ContextResult(IEnumerable<uint> uids)
{
    private List<uint> _uids = [.. uids];

    /// <summary>The UIDs, ascending.</summary>
    public IReadOnlyList<uint> Uids => _uids;

    /// <summary>Whether a message is in it.</summary>
    public bool Contains(uint uid) => _uids.BinarySearch(uid) >= 0;

    /// <summary>Removes messages that are in it, given in ascending order.</summary>
    public IReadOnlyList<ResultRun> Remove(IReadOnlyList<uint> uids)
    {
        if (uids.Count == 0)
        {
            return [];
        }

        var runs = new List<ResultRun>();
        var kept = new List<uint>(_uids.Count - uids.Count);
        int next = 0;
        bool inRun = false;
        foreach (uint uid in _uids)
        {
            if (next == uids.Count || uid != uids[next])
            {
                kept.Add(uid);
                inRun = false;
                continue;
            }

            AddTo(runs, inRun, kept.Count + 1, uid);
            inRun = true;
            next++;
        }

        _uids = kept;
        return runs;
    }

    /// <summary>Adds messages that are not in it, given in ascending order.</summary>
    public IReadOnlyList<ResultRun> Add(IReadOnlyList<uint> uids)
    {
        if (uids.Count == 0)
        {
            return [];
        }

        var runs = new List<ResultRun>();
        var merged = new List<uint>(_uids.Count + uids.Count);
        int next = 0;
        foreach (uint uid in uids)
        {
            bool inRun = true;
            while (next < _uids.Count && _uids[next] < uid)
            {
                merged.Add(_uids[next++]);
                inRun = false;
            }

            merged.Add(uid);
            AddTo(runs, inRun && runs.Count > 0, merged.Count, uid);
        }

        merged.AddRange(_uids[next..]);
        _uids = merged;
        return runs;
    }

    private static void AddTo(List<ResultRun> runs, bool inRun, int position, uint uid)
    {
        if (!inRun)
        {
            runs.Add(new ResultRun(position, []));
        }

        runs[^1].Uids.Add(uid);
    }
}
