namespace StateGen.Tests.Budget;

/// <summary>A set that is made by a constructor which takes a saved member: its items are read before.</summary>
[State("late-set")]
public sealed partial class LateSet(string? name)
{
    [Member(1)] public HashSet<long> Items { get; } = [];
    [Member(2)] public string? Name { get; } = name;
}
