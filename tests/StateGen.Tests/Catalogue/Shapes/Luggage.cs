namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A class whose later layer holds objects with preserved references.</summary>
[State("luggage", Version = 2)]
public sealed partial class Luggage
{
    [Member(1)] public int Number { get; set; }
    [Member(2, Since = 2)] public Bag? Heaviest { get; set; }
    [Member(3, Since = 2)] public Bag?[]? All { get; set; }
}
