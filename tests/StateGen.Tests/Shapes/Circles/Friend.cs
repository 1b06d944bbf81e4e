namespace StateGen.Tests.Shapes.Circles;

/// <summary>Friends in collections that compare them by name. The collections are read before the name.</summary>
[State("friend", PreserveReferences = true)]
public sealed partial class Friend
{
    [Member(1)] public HashSet<Friend> Friends { get; } = new(FriendsByName.Instance);
    [Member(2)] public Dictionary<Friend, int> Debts { get; } = new(FriendsByName.Instance);
    [Member(3)] public SortedSet<Friend> Ranked { get; } = new(FriendsByName.Instance);
    [Member(4)] public SortedList<Friend, Friend?> Heirs { get; } = new(FriendsByName.Instance);
    [Member(5)] public FriendList Listed { get; set; } = [];
    [Member(6)] public HashSet<Badge>? Badges { get; set; }
    [Member(7)] public Circle? Circle { get; set; }
    [Member(8)] public HashSet<Friend>? Known { get; set; }
    [Member(9, Canonical = true)] public HashSet<Friend>? Met { get; set; }
    [Member(10)] public List<Friend?>? Row { get; set; }
    [Member(11)] public string Name { get; set; } = "";
}
