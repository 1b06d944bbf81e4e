namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>An object that knows where it is, and has been given more to know twice.</summary>
[State("guest", Version = 3, PreserveReferences = true)]
public sealed partial class Guest
{
    [Member(1)] public Room? Room { get; set; }
    [Member(2)] public int Age { get; set; }
    [Member(3, Since = 2)] public string? Title { get; set; }
    [Member(4, Since = 3)] public int Floor { get; set; } = 1;
}
