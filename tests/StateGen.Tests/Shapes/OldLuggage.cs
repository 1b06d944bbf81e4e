namespace StateGen.Tests.Shapes;

/// <summary>The first version of <see cref="Catalogue.Shapes.Luggage"/>.</summary>
[State("old-luggage")]
public sealed partial class OldLuggage
{
    [Member(1)] public int Number { get; set; }
}
