using System.Collections.Immutable;
using System.Collections.Specialized;

namespace StateGen.Tests.Types.Alikes;

/// <summary>Sets and maps that accept any comparer, and some that keep their own.</summary>
[State("tables")]
public sealed partial class Tables
{
    [Member(1)] public HashSet<string>? Set { get; set; }
    [Member(2)] public SortedSet<double>? Sorted { get; set; }
    [Member(3)] public Dictionary<double, int>? Map { get; set; }
    [Member(4)] public SortedList<double, int>? List { get; set; }
    [Member(5)] public NameValueCollection? Names { get; set; }
    [Member(6)] public ImmutableHashSet<string>? Immutable { get; set; }
    [Member(7)] public ILookup<string, int>? Lookup { get; set; }
    [Member(8)] public SortedSet<Word>? Words { get; set; }
    [Member(9)] public HashSet<Word>? Mutable { get; set; }
    [Member(10)] public Dictionary<double, int> KeptMap { get; } = new(ByBits.Instance);
    [Member(11)] public HashSet<string> KeptByIdentity { get; } = new(ReferenceEqualityComparer.Instance);
    [Member(12)] public HashSet<Word> KeptWords { get; } = new(ReferenceEqualityComparer.Instance);
    [Member(13)] public IReadOnlyDictionary<string, int>? Interface { get; set; }
    [Member(14)] public PriorityQueue<int, Word>? Queue { get; set; }
    [Member(15)] public HashSet<Word> KeptMutable { get; } = [];
}
