namespace StateGen.Tests.Budget;

/// <summary>Has the same bytes as <see cref="Colliding"/>, but lists, so that collisions have no effect.</summary>
[State("colliding-items")]
public sealed partial class CollidingItems
{
    [Member(1)] public List<long>? HashSet { get; set; }
    [Member(2)] public List<long>? Immutable { get; set; }
    [Member(3)] public List<long>? Frozen { get; set; }
    [Member(4)] public List<long>? Interface { get; set; }
    [Member(5)] public List<long>? ReadOnlyInterface { get; set; }
    [Member(6)] public List<long>? ReadOnly { get; set; }
    [Member(7)] public List<long>? Keyed { get; set; }
    [Member(8)] public List<long>? Canonical { get; set; }
    [Member(9)] public List<long>? GetOnly { get; set; }
    [Member(10)] public List<(long, int)>? Dictionary { get; set; }
    [Member(11)] public List<(long, int)>? ImmutableMap { get; set; }
    [Member(12)] public List<(long, int)>? FrozenMap { get; set; }
    [Member(13)] public List<(long, int)>? Concurrent { get; set; }
    [Member(14)] public List<(long, int)>? ReadOnlyMap { get; set; }
    [Member(15)] public List<(long, int)>? MapInterface { get; set; }
    [Member(16)] public List<(long, int)>? ReadOnlyMapInterface { get; set; }
    [Member(17)] public List<(long, int)>? Ordered { get; set; }
    [Member(18)] public List<(long, int[])>? Lookup { get; set; }
    [Member(19)] public List<Guid>? Guids { get; set; }
    [Member(20)] public List<double>? Doubles { get; set; }
    [Member(21)] public List<decimal>? Decimals { get; set; }
    [Member(22)] public List<DateTime>? Times { get; set; }
    [Member(23)] public List<(int, int)>? Pairs { get; set; }
    [Member(24)] public List<Corner>? Corners { get; set; }
    [Member(25)] public List<TimeSpan>? Spans { get; set; }
    [Member(26)] public List<int>? Ints { get; set; }
}
