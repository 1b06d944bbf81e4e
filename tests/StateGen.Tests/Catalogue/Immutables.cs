using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StateGen.Tests.Catalogue;

/// <summary>Immutable and frozen collections.</summary>
[State("immutables")]
public sealed partial class Immutables
{
    [Member(1)] public ImmutableList<string?>? List { get; set; }
    [Member(2)] public ImmutableQueue<int>? Queue { get; set; }
    [Member(3)] public ImmutableStack<string?>? Stack { get; set; }
    [Member(4)] public ImmutableHashSet<string?>? HashSet { get; set; }
    [Member(5)] public ImmutableSortedSet<string?>? SortedSet { get; set; }
    [Member(6)] public ImmutableDictionary<string, string?>? Dictionary { get; set; }
    [Member(7)] public ImmutableSortedDictionary<int, string?>? SortedDictionary { get; set; }
    [Member(8)] public FrozenSet<string?>? FrozenSet { get; set; }
    [Member(9)] public FrozenSet<int>? FrozenInts { get; set; }
    [Member(10)] public FrozenDictionary<string, Point?>? FrozenDictionary { get; set; }
    [Member(11)] public FrozenDictionary<long, int>? FrozenNumbers { get; set; }
    [Member(12)] public IImmutableList<int>? IList { get; set; }
    [Member(13)] public IImmutableSet<string?>? ISet { get; set; }
    [Member(14)] public IImmutableDictionary<Guid, int>? IDictionary { get; set; }
    [Member(15)] public IImmutableQueue<string?>? IQueue { get; set; }
    [Member(16)] public IImmutableStack<int>? IStack { get; set; }
    [Member(17)] public ImmutableDictionary<string, ImmutableHashSet<string?>?>? Nested { get; set; }
    [Member(18)] public ImmutableSortedDictionary<string, string?>? SortedTexts { get; set; }
}
