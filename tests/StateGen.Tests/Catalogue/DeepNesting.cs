using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace StateGen.Tests.Catalogue;

/// <summary>Nested types of all kinds.</summary>
[State("deep-nesting")]
public sealed partial class DeepNesting
{
    [Member(1)] public Dictionary<string, List<(int, ImmutableArray<Vector2>)>>? First { get; set; }
    [Member(2)] public ImmutableDictionary<(string, int), FrozenSet<BigInteger>>? Second { get; set; }
    [Member(3)] public (int[,]?, Stack<Queue<string?>?>?)[]? Third { get; set; }
    [Member(4)] public ConcurrentDictionary<int, KeyValuePair<string, Node?>>? Fourth { get; set; }
    [Member(5)] public List<(Version?, Uri?)?>? Fifth { get; set; }
    [Member(6)] public SortedDictionary<int, IReadOnlyDictionary<string, Memory<byte>>>? Sixth { get; set; }
    [Member(7)] public PriorityQueue<List<Point?>?, (int, int)>? Seventh { get; set; }
    [Member(8)] public ImmutableArray<(string?, ImmutableArray<int>)?> Eighth { get; set; }
}
