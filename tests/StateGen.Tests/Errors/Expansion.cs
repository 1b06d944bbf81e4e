using System.Collections.Concurrent;

namespace StateGen.Tests.Errors;

/// <summary>Many concurrent collections, which take much memory when they are empty.</summary>
[State("expansion")]
public sealed partial class Expansion
{
    [Member(1)] public List<ConcurrentDictionary<int, int>>? Dictionaries { get; set; }
    [Member(2)] public List<ConcurrentQueue<int>>? Queues { get; set; }
    [Member(3)] public List<ConcurrentBag<int>>? Bags { get; set; }
}
