namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A generic class that uses its type parameter in every kind of member.</summary>
[State("page", Version = 2)]
public partial class Page<T>
{
    [Member(1)] public List<T> Items { get; } = [];
    [Member(2)] public T? Cursor { get; set; }
    [Member(3)] private T[]? _more;
    [Member(4)] public Dictionary<string, T>? ByName { get; init; }
    [Member(5)] public Page<T>? Next { get; set; }
    [Member(6, Since = 2)] public (T, int) Pair { get; set; }
    [Member(7, Since = 2)] public HashSet<int> Seen { get; } = [];

    /// <summary>Exposes the private member.</summary>
    public T[]? More
    {
        get => _more;
        set => _more = value;
    }
}
