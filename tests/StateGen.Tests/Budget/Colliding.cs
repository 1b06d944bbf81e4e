using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace StateGen.Tests.Budget;

/// <summary>Collections with hash tables. <see cref="CollidingItems"/> has the same bytes.</summary>
[State("colliding")]
public sealed partial class Colliding
{
    [Member(1)] public HashSet<long>? HashSet { get; set; }
    [Member(2)] public ImmutableHashSet<long>? Immutable { get; set; }
    [Member(3)] public FrozenSet<long>? Frozen { get; set; }
    [Member(4)] public ISet<long>? Interface { get; set; }
    [Member(5)] public IReadOnlySet<long>? ReadOnlyInterface { get; set; }
    [Member(6)] public ReadOnlySet<long>? ReadOnly { get; set; }
    [Member(7)] public Drawer? Keyed { get; set; }
    [Member(8, Canonical = true)] public HashSet<long>? Canonical { get; set; }
    [Member(9)] public HashSet<long> GetOnly { get; } = [];
    [Member(10)] public Dictionary<long, int>? Dictionary { get; set; }
    [Member(11)] public ImmutableDictionary<long, int>? ImmutableMap { get; set; }
    [Member(12)] public FrozenDictionary<long, int>? FrozenMap { get; set; }
    [Member(13)] public ConcurrentDictionary<long, int>? Concurrent { get; set; }
    [Member(14)] public ReadOnlyDictionary<long, int>? ReadOnlyMap { get; set; }
    [Member(15)] public IDictionary<long, int>? MapInterface { get; set; }
    [Member(16)] public IReadOnlyDictionary<long, int>? ReadOnlyMapInterface { get; set; }
    [Member(17)] public OrderedDictionary<long, int>? Ordered { get; set; }
    [Member(18)] public ILookup<long, int>? Lookup { get; set; }
    [Member(19)] public HashSet<Guid>? Guids { get; set; }
    [Member(20)] public HashSet<double>? Doubles { get; set; }
    [Member(21)] public HashSet<decimal>? Decimals { get; set; }
    [Member(22)] public HashSet<DateTime>? Times { get; set; }
    [Member(23)] public HashSet<(int, int)>? Pairs { get; set; }
    [Member(24)] public HashSet<Corner>? Corners { get; set; }
    [Member(25)] public HashSet<TimeSpan>? Spans { get; set; }
    [Member(26)] public HashSet<int>? Ints { get; set; }
}
