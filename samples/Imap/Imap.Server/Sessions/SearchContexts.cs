using System.Collections;
using Imap.Server.Searching;

namespace Imap.Server.Sessions;

/// <summary>The searches that a session keeps up to date, in the order of their commands.</summary>
internal sealed class SearchContexts : IReadOnlyCollection<SearchContext>
{
    /// <summary>The most searches. A client must be allowed at least one (RFC 5267, section 4.3.1).</summary>
    public const int Limit = 16;

    /// <summary>The limit of their total weight (<see cref="SearchWeight"/>): 64 texts searched for in bodies.</summary>
    public const int MostWeight = 1024;

    /// <summary>The limit of the total length of their saved criteria, in characters.</summary>
    public const int MostCriteria = 256 * 1024;

    private readonly List<SearchContext> _contexts = [];

    /// <summary>The number of searches.</summary>
    public int Count => _contexts.Count;

    /// <summary>Whether a search with a tag exists.</summary>
    public bool Contains(string tag) => _contexts.Exists(context => context.Tag == tag);

    /// <summary>Their total weight.</summary>
    public int Weight { get; private set; }

    /// <summary>Adds a search with a new tag.</summary>
    /// <returns>The reason for a refusal, as sent to the client; <see langword="null"/> if it was added.</returns>
    public string? Add(SearchContext context)
    {
        if (_contexts.Count == Limit)
        {
            return $"{Limit} searches are kept up to date, and no more: CANCELUPDATE one first.";
        }

        if (Weight + context.Weight > MostWeight)
        {
            return "It would cost too much to keep so many criteria up to date: look for fewer texts.";
        }

        if (_contexts.Sum(each => (long)each.CriteriaLength) + context.CriteriaLength > MostCriteria)
        {
            return "The criteria of all searches that are kept up to date are too long.";
        }

        _contexts.Add(context);
        Weight += context.Weight;
        return null;
    }

    /// <summary>Ends one.</summary>
    public void Remove(string tag)
    {
        _contexts.RemoveAll(context => context.Tag == tag);
        Weight = _contexts.Sum(context => context.Weight);
    }

    /// <summary>Ends all.</summary>
    public void Clear()
    {
        _contexts.Clear();
        Weight = 0;
    }

    /// <inheritdoc/>
    public IEnumerator<SearchContext> GetEnumerator() => _contexts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
