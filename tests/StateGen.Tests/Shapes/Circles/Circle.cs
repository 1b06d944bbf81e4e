namespace StateGen.Tests.Shapes.Circles;

/// <summary>An object that is made from its values, and has a set to be filled.</summary>
[State("circle-of-friends")]
public sealed partial class Circle(string title)
{
    [Member(1)] public string Title { get; } = title;
    [Member(2)] public HashSet<Friend> Members { get; } = new(FriendsByName.Instance);
}
