namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union of cases with and without preserved references.</summary>
[State("place")]
[StateUnion(1, typeof(Room))]
[StateUnion(2, typeof(Garden))]
public partial interface IPlace;
