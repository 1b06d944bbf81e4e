namespace StateGen.Tests.Types.Alikes;

/// <summary>A set that compares its items by reference.</summary>
[State("two-empties")]
public sealed partial class TwoEmpties
{
    [Member(1)] public HashSet<int[]>? Arrays { get; set; }
}
