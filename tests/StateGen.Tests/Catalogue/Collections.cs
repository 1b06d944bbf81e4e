namespace StateGen.Tests.Catalogue;

/// <summary>Collections with a setter, of nullable and non-nullable items.</summary>
[State("collections")]
public sealed partial class Collections
{
    [Member(1)] public int[]? Array { get; set; }
    [Member(2)] public string?[]? Strings { get; set; }
    [Member(3)] public int[][]? Jagged { get; set; }
    [Member(4)] public List<ulong>? List { get; set; }
    [Member(5)] public List<int?>? Optionals { get; set; }
    [Member(6)] public HashSet<string>? Set { get; set; }
    [Member(7)] public Dictionary<string, int>? Map { get; set; }
    [Member(8)] public Dictionary<Guid, string?>? Names { get; set; }
    [Member(9)] public Dictionary<int, List<Point>>? Groups { get; set; }
    [Member(10)] public List<Point?>? Points { get; set; }
    [Member(11)] public bool[]? Bits { get; set; }
    [Member(12)] public double[]? Doubles { get; set; }
}
