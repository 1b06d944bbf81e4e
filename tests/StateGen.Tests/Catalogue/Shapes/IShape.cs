namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union over an interface, whose cases are a class, a struct and a record.</summary>
[State("shape")]
[StateUnion(1, typeof(Circle))]
[StateUnion(2, typeof(Square))]
[StateUnion(3, typeof(Group))]
public partial interface IShape;
