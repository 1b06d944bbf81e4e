using System.Globalization;

namespace Imap.Protocol;

/// <summary>A sequence-set as the client wrote it; <c>*</c> and <c>$</c> mean nothing until they meet a mailbox.</summary>
internal sealed class SequenceSet(IReadOnlyList<SequenceSet.Range> ranges)
{
    /// <summary>The value of <c>*</c>. Sequence numbers and UIDs are never 0.</summary>
    public const uint Star = 0;

    /// <summary>The set <c>$</c>: the saved search result (RFC 5182), which only a session can resolve.</summary>
    public static SequenceSet SavedSearch { get; } = new([]);

    /// <summary>Two numbers in any order, which may be the same, as the client wrote them.</summary>
    public readonly record struct Range(uint First, uint Last);

    /// <summary>The largest number in the set, or 0 if it contains only <c>*</c>.</summary>
    public uint Largest { get; } = ranges.Select(range => Math.Max(range.First, range.Last)).DefaultIfEmpty().Max();

    /// <summary>Whether <c>*</c> is in it.</summary>
    public bool HasStar { get; } = ranges.Any(range => range.First == Star || range.Last == Star);

    /// <summary>The numbers of the set, with <c>*</c> as the largest number in use (0 if none is in use).</summary>
    public UidSet Resolve(uint largestInUse)
    {
        var resolved = new List<UidRange>(ranges.Count);
        foreach (Range range in ranges)
        {
            uint first = range.First == Star ? largestInUse : range.First;
            uint last = range.Last == Star ? largestInUse : range.Last;
            if (first != 0 && last != 0)
            {
                resolved.Add(new UidRange(Math.Min(first, last), Math.Max(first, last)));
            }
        }

        return UidSet.FromRanges(resolved);
    }

    /// <summary>Parses a set such as <c>1:3,7,9:*</c>; <see langword="null"/> if it is invalid.</summary>
    public static SequenceSet? TryParse(string text)
    {
        string[] parts = text.Split(',');
        var ranges = new Range[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (!TryNumber(colon < 0 ? part : part[..colon], out uint first))
            {
                return null;
            }

            uint last = first;
            if (colon >= 0 && !TryNumber(part[(colon + 1)..], out last))
            {
                return null;
            }

            ranges[i] = new Range(first, last);
        }

        return new SequenceSet(ranges);
    }

    private static bool TryNumber(string text, out uint number)
    {
        number = Star;
        return text == "*"
            || (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number != 0);
    }
}
