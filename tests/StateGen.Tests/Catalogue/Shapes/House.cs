namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A state without preserved references that holds a graph of objects with preserved references.</summary>
[State("house")]
public sealed partial class House
{
    [Member(1)] public Room? First { get; set; }
    [Member(2)] public Room? Last { get; set; }
    [Member(3)] public Guest[]? Guests { get; set; }
    [Member(4)] public List<IPlace?> Places { get; set; } = [];
}
