namespace StateGen.Tests.Budget;

/// <summary>Small objects that hold others in many ways.</summary>
[State("hoard-burrow", PreserveReferences = true)]
public sealed partial class Burrow
{
    [Member(1)] public Burrow? Left { get; set; }
    [Member(2)] public Burrow? Right { get; set; }
    [Member(3)] public List<Burrow?>? Many { get; set; }
    [Member(4)] public Dictionary<byte, Burrow>? Named { get; set; }
    [Member(5)] public string? Name { get; set; }
}
