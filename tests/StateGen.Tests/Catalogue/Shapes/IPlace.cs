namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union of objects with identity and of others.</summary>
[State("place")]
[StateUnion(1, typeof(Room))]
[StateUnion(2, typeof(Garden))]
public partial interface IPlace;
