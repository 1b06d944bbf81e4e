namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union case that contains values of the union.</summary>
[State("group")]
public sealed partial record Group([Member(1)] List<IShape?>? Shapes) : IShape;
