namespace StateGen.Tests.Shapes;

/// <summary>Collections with a setter and an initial value: one that the object owns, and a shared one.</summary>
[State("shelf", Version = 2)]
public sealed partial class Shelf
{
    /// <summary>The initial value of <see cref="Shared"/>.</summary>
    public static readonly List<int> Common = [1, 2, 3];

    [Member(1)] public List<string> Own { get; set; } = [];
    [Member(2)] public List<int> Shared { get; set; } = Common;
    [Member(3)] public Dictionary<string, int> Map { get; set; } = new();
    [Member(4)] public HashSet<int>? Set { get; set; } = [];
    [Member(5, Since = 2)] public List<string> Later { get; set; } = [];
}
