namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A case that contains cases.</summary>
[State("group")]
public sealed partial record Group([Member(1)] List<IShape?>? Shapes) : IShape;
