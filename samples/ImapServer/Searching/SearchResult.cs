using ImapServer.Storage;

namespace ImapServer.Searching;

/// <summary>What a search found, and what of it the client asked for.</summary>
/// <param name="found">The messages in order of UID.</param>
/// <param name="options">What the client asked for.</param>
internal sealed class SearchResult(IReadOnlyList<StoredMessage> found, SearchReturnOptions options)
{
    private const SearchReturnOptions Everything = SearchReturnOptions.All | SearchReturnOptions.Count;
    private const SearchReturnOptions Picked = SearchReturnOptions.Min | SearchReturnOptions.Max;

    /// <summary>What the client asked for.</summary>
    public SearchReturnOptions Options => options;

    /// <summary>The messages in order of UID.</summary>
    public IReadOnlyList<StoredMessage> Found => found;

    /// <summary>
    /// The messages that <c>$</c> stands for afterwards (RFC 5182, section 2.4) and whose highest mod-sequence is told
    /// (RFC 4731, section 3.2): those that the response names, where it does not count or name all.
    /// </summary>
    public IReadOnlyList<StoredMessage> Selected =>
        found.Count == 0 || (options & Everything) != 0 || (options & Picked) == 0 ? found : [.. Named()];

    /// <summary>Whether the client asked for this.</summary>
    public bool Wants(SearchReturnOptions option) => (options & option) != 0;

    private IEnumerable<StoredMessage> Named()
    {
        if (Wants(SearchReturnOptions.Min))
        {
            yield return found[0];
        }

        if (Wants(SearchReturnOptions.Max))
        {
            yield return found[^1];
        }
    }
}
