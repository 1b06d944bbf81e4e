using System.Collections.Immutable;
using StateGen.Tests.Catalogue.Shapes;

namespace StateGen.Tests.Catalogue;

/// <summary>Collections of structs, which are written in columns if they have eight items or more.</summary>
[State("columns")]
public sealed partial class Columns
{
    [Member(1)] public List<Reading>? Readings { get; set; }
    [Member(2)] public Reading[]? Array { get; set; }
    [Member(3)] public Grown[]? Grown { get; set; }
    [Member(4)] public List<Grown> Filled { get; } = [];
    [Member(5)] public HashSet<Square>? Set { get; set; }
    [Member(6)] public ImmutableHashSet<Grown>? Canonical { get; set; }
    [Member(7)] public Queue<Square>? Queue { get; set; }
    [Member(8)] public ImmutableArray<Square> Immutable { get; set; }
    [Member(9)] public Grown?[]? Optional { get; set; }
    [Member(10)] public Grown[,]? Grid { get; set; }
    [Member(11)] public Dictionary<int, Grown>? Map { get; set; }
}
