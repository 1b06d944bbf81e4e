namespace StateGen.Tests.Shapes;

/// <summary>An object that learned only later to refer to others of its kind.</summary>
[State("late-link", Version = 2, PreserveReferences = true)]
public sealed partial class LateLink
{
    [Member(1)] public int Number { get; set; }
    [Member(2, Since = 2)] public LateLink? Next { get; set; }
}
