using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Searching;

/// <summary>What a search found, and what of it the client asked for.</summary>
/// <param name="found">The messages in order of UID.</param>
/// <param name="wanted">What the client asked for.</param>
internal sealed class SearchResult(IReadOnlyList<StoredMessage> found, SearchReturn wanted)
{
    private const SearchReturnOptions Everything = SearchReturnOptions.All | SearchReturnOptions.Count;
    private const SearchReturnOptions Some = SearchReturnOptions.Min | SearchReturnOptions.Max | SearchReturnOptions.Partial;

    /// <summary>What the client asked for.</summary>
    public SearchReturn Wanted => wanted;

    /// <summary>The messages in order of UID.</summary>
    public IReadOnlyList<StoredMessage> Found => found;

    /// <summary>The messages that PARTIAL asks for; fewer, or none, where the results do not reach so far.</summary>
    public IReadOnlyList<StoredMessage> Page
    {
        get
        {
            uint first = Math.Min(wanted.PartialFirst, wanted.PartialLast);
            uint last = Math.Max(wanted.PartialFirst, wanted.PartialLast);
            if (first == 0 || first > found.Count)
            {
                return [];
            }

            int count = (int)Math.Min(last, (uint)found.Count) - (int)first + 1;
            int skipped = (int)first - 1;
            return [.. found.Skip(wanted.Wants(SearchReturnOptions.FromEnd) ? found.Count - skipped - count : skipped).Take(count)];
        }
    }

    /// <summary>
    /// The messages that <c>$</c> stands for afterwards (RFC 5182, section 2.4, and RFC 9394, section 3.2) and whose highest
    /// mod-sequence is told (RFC 4731, section 3.2): those that the response names, where it does not count or name all.
    /// </summary>
    public IReadOnlyList<StoredMessage> Selected =>
        wanted.Wants(Everything) || !wanted.Wants(Some) ? found : [.. Named()];

    private IEnumerable<StoredMessage> Named()
    {
        IEnumerable<StoredMessage> named = wanted.Wants(SearchReturnOptions.Partial) ? Page : [];
        if (wanted.Wants(SearchReturnOptions.Min))
        {
            named = named.Concat(found.Take(1));
        }

        return wanted.Wants(SearchReturnOptions.Max) ? named.Concat(found.TakeLast(1)) : named;
    }
}
