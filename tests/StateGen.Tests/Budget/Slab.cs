using System.Numerics;

namespace StateGen.Tests.Budget;

/// <summary>A struct that takes no byte in a column and 64 in memory.</summary>
[State("hoard-slab")]
public partial record struct Slab
{
    [Member(1)] public Matrix4x4 Matrix { get; set; }
}
