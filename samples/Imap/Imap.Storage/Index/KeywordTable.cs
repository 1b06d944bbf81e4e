namespace Imap.Storage.Index;

/// <summary>The keywords of a mailbox. Names are case-insensitive, with the spelling of their first use.</summary>
internal sealed class KeywordTable
{
    private readonly SortedDictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private string[]? _list;

    /// <summary>The mod-sequence at which the last one was defined.</summary>
    public ulong LastDefined { get; private set; }

    /// <summary>All names.</summary>
    public IReadOnlyList<string> Names => _list ??= [.. _names.Values];

    /// <summary>Adds a name.</summary>
    public void Define(string name, ulong modSeq)
    {
        _names.Add(name, name);
        _list = null;
        LastDefined = Math.Max(LastDefined, modSeq);
    }

    /// <summary>The mailbox's spelling of a keyword, or <see langword="null"/> if it is not defined.</summary>
    public string? Find(string name) => _names.GetValueOrDefault(name);
}
