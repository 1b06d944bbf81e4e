namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>An object with preserved references and two later layers.</summary>
[State("guest", Version = 3, PreserveReferences = true)]
public sealed partial class Guest
{
    [Member(1)] public Room? Room { get; set; }
    [Member(2)] public int Age { get; set; }
    [Member(3, Since = 2)] public string? Title { get; set; }
    [Member(4, Since = 3)] public int Floor { get; set; } = 1;
}
