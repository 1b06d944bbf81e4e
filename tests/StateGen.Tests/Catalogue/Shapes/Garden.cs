namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A place without preserved references that holds one with preserved references.</summary>
[State("garden")]
public sealed partial class Garden : IPlace
{
    [Member(1)] public Room? House { get; set; }
    [Member(2)] public int Trees { get; set; }
}
