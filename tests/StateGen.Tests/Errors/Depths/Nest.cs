namespace StateGen.Tests.Errors.Depths;

/// <summary>All ways in which an object can hold another object of its type.</summary>
[State("nest")]
public sealed partial class Nest : INest
{
    [Member(1)] public Nest? Next { get; set; }
    [Member(2)] public (int Number, Nest? Next)? Pair { get; set; }
    [Member(3)] public Nest[][][]? Arrays { get; set; }
    [Member(4)] public Dictionary<int, Nest>? Map { get; set; }
    [Member(5)] public INest? Case { get; set; }
    [Member(6)] public Cell<Nest>? Generic { get; set; }
    [Member(7)] public Nest[,]? Grid { get; set; }
    [Member(8)] public List<Spot>? Spots { get; set; }
    [Member(9)] public Lazy<Nest>? Late { get; set; }
    [Member(10)] public string? End { get; set; }
}
