namespace StateGen.Tests.Catalogue;

/// <summary>A struct whose second version has nullable members.</summary>
[State("grown", Version = 2)]
public readonly partial record struct Grown([Member(1)] int First, [Member(2)] bool Flag, [Member(3, Since = 2)] string? Text)
{
    [Member(4, Since = 2)] public int Second { get; init; }
}
