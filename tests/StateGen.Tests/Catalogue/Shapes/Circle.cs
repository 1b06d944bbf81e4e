namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union case that is a class.</summary>
[State("circle")]
public sealed partial class Circle : IShape
{
    [Member(1)] public float Radius { get; set; }
}
