namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>Objects that refer to each other in every way: shared, in cycles, in collections, as cases of a union.</summary>
[State("room", PreserveReferences = true)]
public sealed partial class Room : IPlace
{
    [Member(1)] public string? Name { get; set; }
    [Member(2)] public Room? Next { get; init; }
    [Member(3)] public List<Room?> Doors { get; } = [];
    [Member(4)] public Dictionary<int, Guest>? Guests { get; set; }
    [Member(5)] public IPlace? View { get; set; }
}
