namespace StateGen.Tests.Budget;

/// <summary>A class whose objects begin with many empty collections.</summary>
[State("hoard-chest")]
public sealed partial class Chest
{
    [Member(1)] public Dictionary<int, int> First { get; } = [];
    [Member(2)] public Dictionary<int, int> Second { get; } = [];
    [Member(3)] public HashSet<string> Third { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(4)] public List<int> Fourth { get; } = [];
    [Member(5)] public SortedDictionary<int, int> Fifth { get; } = [];
    [Member(6)] public Queue<int> Sixth { get; } = [];
    [Member(7)] public Dictionary<long, int> Seventh { get; } = [];
}
