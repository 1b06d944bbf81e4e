namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A class in the middle of a hierarchy, with a constructor.</summary>
[State("dog")]
public partial class Dog(string breed) : Animal
{
    [Member(1)] public string Breed { get; } = breed;
    [Member(2)] public List<string> Tricks { get; } = [];
}
