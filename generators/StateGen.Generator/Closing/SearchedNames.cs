using System.Collections.Generic;

namespace StateGen.Generator.Closing;

/// <summary>The names that a search has still to look for, each once.</summary>
internal sealed class SearchedNames
{
    private readonly Dictionary<string, bool> _known = [];
    private Dictionary<string, bool> _next = [];

    /// <summary>Whether no name was ever added.</summary>
    public bool IsEmpty => _known.Count == 0;

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isInferred">Whether it means something without type arguments too.</param>
    public void Add(string name, bool isInferred)
    {
        if (!_known.TryGetValue(name, out bool wasInferred) || (isInferred && !wasInferred))
        {
            _known[name] = isInferred;
            _next[name] = isInferred;
        }
    }

    /// <summary>Adds names.</summary>
    public void AddAll(IEnumerable<string> names, bool isInferred)
    {
        foreach (string name in names)
        {
            Add(name, isInferred);
        }
    }

    /// <summary>Those that were added since the last time.</summary>
    public Dictionary<string, bool> Take()
    {
        Dictionary<string, bool> taken = _next;
        _next = [];
        return taken;
    }
}
