using System.Collections;

namespace ImapServer.Sessions;

/// <summary>The searches that a session keeps its client informed of, in the order in which they were made.</summary>
internal sealed class SearchContexts : IReadOnlyCollection<SearchContext>
{
    /// <summary>How many there may be; a client must be allowed one at least (RFC 5267, section 4.3.1).</summary>
    public const int Limit = 16;

    private readonly List<SearchContext> _contexts = [];

    /// <summary>How many there are.</summary>
    public int Count => _contexts.Count;

    /// <summary>Whether there is one of a tag.</summary>
    public bool Contains(string tag) => _contexts.Exists(context => context.Tag == tag);

    /// <summary>Adds one whose tag is not taken; false where there are too many.</summary>
    public bool TryAdd(SearchContext context)
    {
        if (_contexts.Count == Limit)
        {
            return false;
        }

        _contexts.Add(context);
        return true;
    }

    /// <summary>Ends one.</summary>
    public void Remove(string tag) => _contexts.RemoveAll(context => context.Tag == tag);

    /// <summary>Ends all.</summary>
    public void Clear() => _contexts.Clear();

    /// <inheritdoc/>
    public IEnumerator<SearchContext> GetEnumerator() => _contexts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
