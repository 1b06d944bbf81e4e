using System.Collections;

namespace Imap.Protocol;

/// <summary>An immutable ascending set of UIDs (or sequence numbers), kept as ranges.</summary>
public sealed class UidSet : IEnumerable<uint>
{
    private readonly UidRange[] _ranges;

    private UidSet(UidRange[] ranges)
    {
        _ranges = ranges;
        foreach (UidRange range in ranges)
        {
            Count += range.Last - range.First + 1L;
        }
    }

    /// <summary>The set without a member.</summary>
    public static UidSet Empty { get; } = new([]);

    /// <summary>Ascending ranges that neither overlap nor touch.</summary>
    public IReadOnlyList<UidRange> Ranges => _ranges;

    /// <summary>The number of UIDs in the set.</summary>
    public long Count { get; }

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>A set of ranges in any order, which may overlap.</summary>
    /// <exception cref="ArgumentException">A range ends before it begins.</exception>
    public static UidSet FromRanges(IEnumerable<UidRange> ranges)
    {
        var merged = new List<UidRange>();
        foreach (UidRange range in ranges.OrderBy(r => r.First))
        {
            if (range.Last < range.First)
            {
                throw new ArgumentException($"The range {range.First}:{range.Last} ends before it begins.", nameof(ranges));
            }

            if (merged.Count > 0 && range.First <= merged[^1].Last + 1UL)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged.Count == 0 ? Empty : new UidSet([.. merged]);
    }

    /// <summary>A set of single UIDs in any order.</summary>
    public static UidSet FromUids(IEnumerable<uint> uids) => FromRanges(uids.Select(uid => new UidRange(uid, uid)));

    /// <summary>Whether the set has this member.</summary>
    public bool Contains(uint uid)
    {
        int low = 0;
        int high = _ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (uid < _ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (uid > _ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members of either set.</summary>
    public UidSet Union(UidSet other) => FromRanges(_ranges.Concat(other._ranges));

    /// <summary>The set in the syntax of RFC 3501 (<c>1:3,7</c>); the empty string for the empty set.</summary>
    public override string ToString() =>
        string.Join(',', _ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}:{r.Last}"));

    /// <summary>The members in ascending order.</summary>
    public IEnumerator<uint> GetEnumerator()
    {
        foreach (UidRange range in _ranges)
        {
            for (ulong uid = range.First; uid <= range.Last; uid++)
            {
                yield return (uint)uid;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
