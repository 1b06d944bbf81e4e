using System.Collections.Concurrent;

namespace StateGen.Tests.Wire;

/// <summary>Collections with repeated strings, nested and side by side.</summary>
[State("library", Version = 2)]
public sealed partial class Library
{
    [Member(1)] public List<Book> Books { get; set; } = [];
    [Member(2)] public string?[]? Names { get; set; }
    [Member(3)] public Dictionary<string, string?> Places { get; } = [];
    [Member(4)] public ConcurrentDictionary<string, List<string>>? Readers { get; set; }
    [Member(5)] public HashSet<string>? Tags { get; set; }
    [Member(6)] public Queue<string>? Queue { get; set; }
    [Member(7)] public List<IMedium>? Media { get; set; }
    [Member(8, Since = 2)] public List<string>? Later { get; set; }
}
