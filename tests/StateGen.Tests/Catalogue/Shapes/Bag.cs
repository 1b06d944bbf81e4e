namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>An object with preserved references that a later layer holds.</summary>
[State("bag", PreserveReferences = true)]
public sealed partial class Bag
{
    [Member(1)] public int Weight { get; set; }
}
