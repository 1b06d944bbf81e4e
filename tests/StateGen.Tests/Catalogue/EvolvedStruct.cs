namespace StateGen.Tests.Catalogue;

/// <summary>A positional struct with a later layer. An older blob restores the default of the parameter.</summary>
[State("evolved-struct", Version = 2)]
public readonly partial record struct EvolvedStruct(
    [Member(1)] int First, [Member(2, Since = 2)] int Second = 22, [Member(3, Since = 2)] string? Text = "new");
