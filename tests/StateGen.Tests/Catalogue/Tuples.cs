namespace StateGen.Tests.Catalogue;

/// <summary>Tuples of every arity, with nullable and non-nullable items, and key-value pairs.</summary>
[State("tuples")]
public sealed partial class Tuples
{
    [Member(1)] public ValueTuple<int> One { get; set; }
    [Member(2)] public (int X, string? Text) Two { get; set; }
    [Member(3)] public (double, double, bool)? Three { get; set; }
    [Member(4)] public (string?, string?, int?, Point) Four { get; set; }
    [Member(5)] public (int, int, int, int, int) Five { get; set; }
    [Member(6)] public (string?, int, Guid, byte[]?, Node?, bool) Six { get; set; }
    [Member(7)] public (int, string?, int, string?, int, string?, float) Seven { get; set; }
    [Member(8)] public (int, string?, int, string?, int, string?, int, string?) Eight { get; set; }
    [Member(9)] public (byte, byte, byte, byte, byte, byte, byte, int, int?, string?)? Ten { get; set; }
    [Member(10)] public Tuple<int>? ClassOne { get; set; }
    [Member(11)] public Tuple<int, string?>? ClassTwo { get; set; }
    [Member(12)] public Tuple<string?, int, Node?>? ClassThree { get; set; }
    [Member(13)] public Tuple<int, int, int, int>? ClassFour { get; set; }
    [Member(14)] public Tuple<int, int, string?, int, int>? ClassFive { get; set; }
    [Member(15)] public Tuple<int, int, int, int, int, int>? ClassSix { get; set; }
    [Member(16)] public Tuple<int, int, int, int, int, int, string?>? ClassSeven { get; set; }
    [Member(17)] public Tuple<int, string?, int, int, int, int, int, Tuple<string?>>? ClassEight { get; set; }
    [Member(18)] public KeyValuePair<string?, int> Pair { get; set; }
    [Member(19)] public List<KeyValuePair<Guid, string?>>? Pairs { get; set; }
    [Member(20)] public List<(int, (string?, double?))>? NestedTuples { get; set; }
    [Member(21)] public Dictionary<(int, int), (string?, Point)>? ByTuple { get; set; }
    [Member(22)] public HashSet<(string?, int)>? Set { get; set; }
}
