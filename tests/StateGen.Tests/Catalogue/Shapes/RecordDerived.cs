namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A positional record that passes parameters on to its base record.</summary>
[State("record-derived", Version = 2)]
public sealed partial record RecordDerived(int Id, string? Name, [Member(1)] Guid Key, [Member(2, Since = 2)] int Count = 5)
    : RecordBase(Id, Name);
