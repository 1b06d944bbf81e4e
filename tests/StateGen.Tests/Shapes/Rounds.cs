using StateGen.Tests.Catalogue.Shapes;

namespace StateGen.Tests.Shapes;

/// <summary>Bags in its own first layer, and in the later layers of its items.</summary>
[State("rounds")]
public sealed partial class Rounds
{
    [Member(1)] public Bag? First { get; set; }
    [Member(2)] public List<Luggage>? All { get; set; }
    [Member(3)] public Bag? Last { get; set; }
}
