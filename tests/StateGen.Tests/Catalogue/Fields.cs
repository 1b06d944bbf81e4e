namespace StateGen.Tests.Catalogue;

/// <summary>A mutable struct with fields.</summary>
[State("fields")]
public partial struct Fields
{
    [Member(1)] public int Number;
    [Member(2)] public string? Text;
    [Member(3)] public bool Flag;
    [Member(4)] public Point Point;
}
