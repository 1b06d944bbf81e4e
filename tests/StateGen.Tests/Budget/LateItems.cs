namespace StateGen.Tests.Budget;

/// <summary>Has the same bytes as <see cref="LateSet"/>.</summary>
[State("late-items")]
public sealed partial class LateItems
{
    [Member(1)] public List<long>? Items { get; set; }
    [Member(2)] public string? Name { get; set; }
}
