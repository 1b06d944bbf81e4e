namespace StateGen.Tests.Catalogue;

/// <summary>The third version of a type, with initial values in its later layers.</summary>
[State("evolved", Version = 3)]
public sealed partial class Evolved
{
    [Member(1)] public int First { get; set; }
    [Member(2)] public string? Name { get; set; }
    [Member(3, Since = 2)] public int Second { get; set; }
    [Member(4, Since = 2)] public List<string>? Tags { get; set; }
    [Member(5, Since = 3)] public int Third { get; set; } = 33;
    [Member(6, Since = 3)] public bool Flag { get; set; } = true;
    [Member(7, Since = 3)] public Dictionary<string, int> Counts { get; } = [];
}
