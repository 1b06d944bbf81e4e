namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union case that is a struct.</summary>
[State("square")]
public readonly partial record struct Square([Member(1)] float Side) : IShape;
