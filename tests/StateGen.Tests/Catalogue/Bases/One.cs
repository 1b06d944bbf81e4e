namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A generic base class whose members nobody else can name.</summary>
[State("base-one", Version = 2)]
public abstract partial class One<T>
{
    [Member(1)] private T? _only;
    [Member(2)] private List<T> Items { get; } = [];
    [Member(3, Since = 2)] private readonly SortedDictionary<string, T> _byName = [];

    /// <summary>What no other code can see.</summary>
    public T? Only
    {
        get => _only;
        set => _only = value;
    }

    /// <summary>How many there are.</summary>
    public int Count => Items.Count + _byName.Count;
}
