namespace StateGen.Tests.Catalogue;

/// <summary>A type that contains itself.</summary>
[State("node")]
public sealed partial class Node
{
    [Member(1)] public string? Name { get; set; }
    [Member(2)] public Node? Next { get; set; }
    [Member(3)] public List<Node?>? Children { get; set; }
}
