namespace StateGen.Tests.Catalogue;

/// <summary>A positional struct that has grown: the parameter's default is the value that an older blob restores to.</summary>
[State("evolved-struct", Version = 2)]
public readonly partial record struct EvolvedStruct(
    [Member(1)] int First, [Member(2, Since = 2)] int Second = 22, [Member(3, Since = 2)] string? Text = "new");
