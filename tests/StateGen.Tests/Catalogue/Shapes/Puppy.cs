namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>The third level of a hierarchy.</summary>
[State("puppy")]
public sealed partial class Puppy(string breed) : Dog(breed)
{
    [Member(1)] public required bool Trained { get; init; }
}
