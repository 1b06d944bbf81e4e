namespace StateGen.Tests.Shapes.Circles;

/// <summary>A class whose constructor takes its values, with a set that a restore fills.</summary>
[State("circle-of-friends")]
public sealed partial class Circle(string title)
{
    [Member(1)] public string Title { get; } = title;
    [Member(2)] public HashSet<Friend> Members { get; } = new(FriendsByName.Instance);
}
