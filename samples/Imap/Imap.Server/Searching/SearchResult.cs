using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Searching;

/// <summary>The result of a search, and the requested return options.</summary>
/// <param name="found">The messages in order of UID.</param>
/// <param name="wanted">The requested return options.</param>
internal sealed class SearchResult(IReadOnlyList<StoredMessage> found, SearchReturn wanted)
{
    private const SearchReturnOptions Everything = SearchReturnOptions.All | SearchReturnOptions.Count;
    private const SearchReturnOptions Some = SearchReturnOptions.Min | SearchReturnOptions.Max | SearchReturnOptions.Partial;

    /// <summary>The requested return options.</summary>
    public SearchReturn Wanted => wanted;

    /// <summary>The messages in order of UID.</summary>
    public IReadOnlyList<StoredMessage> Found => found;

    /// <summary>The messages of PARTIAL; fewer or none beyond the end of the results.</summary>
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
    /// The messages that <c>$</c> refers to afterwards (RFC 5182, section 2.4, and RFC 9394, section 3.2) and whose highest mod-sequence is
    /// returned (RFC 4731, section 3.2). These are the messages that the response names, unless it counts or names all.
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
