namespace StateGen.Tests.Catalogue;

/// <summary>A positional record class with a member in its body.</summary>
[State("person")]
public sealed partial record Person([property: Member(1)] string Name, [property: Member(2)] DateOnly Born)
{
    [Member(3)] public Person? Partner { get; init; }
}
