namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>Members without a setter that no constructor parameter sets.</summary>
[State("sealed")]
public sealed partial class Sealed
{
    [Member(1)] private readonly int _number = 7;
    [Member(2)] public string? Text { get; }
    [Member(3)] public string? Other { get; private init; }

    public int Number => _number;
}
