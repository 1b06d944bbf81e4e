namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A positional record that is a base class.</summary>
[State("record-base")]
public partial record RecordBase([Member(1)] int Id, [Member(2)] string? Name);
