namespace StateGen.Tests.Budget;

/// <summary>A set whose constructor takes a saved member, so that its items are read before the set is made.</summary>
[State("late-set")]
public sealed partial class LateSet(string? name)
{
    [Member(1)] public HashSet<long> Items { get; } = [];
    [Member(2)] public string? Name { get; } = name;
}
