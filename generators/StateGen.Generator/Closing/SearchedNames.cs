using System.Collections.Generic;

namespace StateGen.Generator.Closing;

/// <summary>Queues the names that a search has to find, each once.</summary>
internal sealed class SearchedNames
{
    private readonly Dictionary<string, bool> _known = [];
    private Dictionary<string, bool> _next = [];

    /// <summary>Gets whether no name was ever added.</summary>
    public bool IsEmpty => _known.Count == 0;

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isInferred">Whether the name also counts without type arguments.</param>
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

    /// <summary>Returns the names that were added since the last call.</summary>
    public Dictionary<string, bool> Take()
    {
        Dictionary<string, bool> taken = _next;
        _next = [];
        return taken;
    }
}
