namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A class that derives from a state class, and has its own ids.</summary>
[State("cat", Version = 3)]
public sealed partial class Cat : Animal
{
    [Member(1)] public int Lives { get; set; } = 9;
    [Member(2, Since = 3)] public string? Mood { get; set; }
}
