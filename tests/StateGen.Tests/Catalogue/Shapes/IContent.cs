namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A union with a generic case.</summary>
[State("content")]
[StateUnion(1, typeof(Wrapped<Bag>))]
[StateUnion(2, typeof(Wrapped<Garden>))]
public partial interface IContent;
