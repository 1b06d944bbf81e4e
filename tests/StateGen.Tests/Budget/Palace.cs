using System.Numerics;

namespace StateGen.Tests.Budget;

/// <summary>A class whose empty objects take much memory.</summary>
[State("hoard-palace")]
public sealed partial class Palace
{
    [Member(1)] public Matrix4x4 First { get; set; }
    [Member(2)] public Matrix4x4? Second { get; set; }
    [Member(3)] public (Matrix4x4, Matrix4x4) Third { get; set; }
    [Member(4)] public decimal Fourth { get; set; }
    [Member(5)] public Palace? Left { get; set; }
    [Member(6)] public Palace? Right { get; set; }
}
