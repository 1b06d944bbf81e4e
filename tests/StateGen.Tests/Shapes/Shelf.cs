namespace StateGen.Tests.Shapes;

/// <summary>Collections with a setter that a new object has: its own, and one that it shares.</summary>
[State("shelf", Version = 2)]
public sealed partial class Shelf
{
    /// <summary>What every new object has in <see cref="Shared"/>.</summary>
    public static readonly List<int> Common = [1, 2, 3];

    [Member(1)] public List<string> Own { get; set; } = [];
    [Member(2)] public List<int> Shared { get; set; } = Common;
    [Member(3)] public Dictionary<string, int> Map { get; set; } = new();
    [Member(4)] public HashSet<int>? Set { get; set; } = [];
    [Member(5, Since = 2)] public List<string> Later { get; set; } = [];
}
