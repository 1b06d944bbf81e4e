namespace StateGen.Tests.Types.Alikes;

/// <summary>A set that goes by the identity of its items.</summary>
[State("two-empties")]
public sealed partial class TwoEmpties
{
    [Member(1)] public HashSet<int[]>? Arrays { get; set; }
}
