namespace StateGen.Tests.Catalogue;

/// <summary>A type with a constructor, required and init-only members, and a collection filled in place.</summary>
[State("account")]
public sealed partial class Account(string owner, int limit)
{
    [Member(1)] public string Owner { get; } = owner;
    [Member(2)] public int Limit { get; } = limit;
    [Member(3)] public required Guid Id { get; init; }
    [Member(4)] public required string? Title { get; set; }
    [Member(5)] public decimal Balance { get; init; }
    [Member(6)] public List<Point> Path { get; } = [];
    [Member(7)] private int _visits;
    [StateIgnore] public string? Cached { get; set; }

    public int Visits => _visits;

    public void Visit(int times) => _visits += times;
}
