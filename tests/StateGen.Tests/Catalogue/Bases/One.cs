namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A generic base class with private members.</summary>
[State("base-one", Version = 2)]
public abstract partial class One<T>
{
    [Member(1)] private T? _only;
    [Member(2)] private List<T> Items { get; } = [];
    [Member(3, Since = 2)] private readonly SortedDictionary<string, T> _byName = [];

    /// <summary>Exposes the private member.</summary>
    public T? Only
    {
        get => _only;
        set => _only = value;
    }

    /// <summary>The number of items.</summary>
    public int Count => Items.Count + _byName.Count;
}
