namespace StateGen.Tests.Shapes;

/// <summary><see cref="Catalogue.Shapes.Luggage"/> as its first version was.</summary>
[State("old-luggage")]
public sealed partial class OldLuggage
{
    [Member(1)] public int Number { get; set; }
}
