namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>A place in the world.</summary>
[State("position")]
public partial struct Position
{
    [Member(1)] public float X { get; set; }
    [Member(2)] public float Y { get; set; }
    [Member(3)] public float Z { get; set; }
}
