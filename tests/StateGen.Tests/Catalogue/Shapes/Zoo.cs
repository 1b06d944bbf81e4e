namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>Members whose types are unions.</summary>
[State("zoo")]
public sealed partial class Zoo
{
    [Member(1)] public Animal? Star { get; set; }
    [Member(2)] public List<Animal?>? Animals { get; set; }
    [Member(3)] public Dictionary<string, IShape>? Signs { get; set; }
    [Member(4)] public IShape[]? Cages { get; set; }
}
