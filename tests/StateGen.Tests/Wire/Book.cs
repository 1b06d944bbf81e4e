namespace StateGen.Tests.Wire;

/// <summary>An item with a later layer, and with strings that other items repeat.</summary>
[State("book", Version = 2)]
public sealed partial class Book : IMedium
{
    [Member(1)] public string? Author { get; set; }
    [Member(2)] public string? Title { get; set; }
    [Member(3)] public List<string> Readers { get; } = [];
    [Member(4, Since = 2)] public string? Publisher { get; set; }
}
