using StateGen;

namespace Shop;

/// <summary>A generic type of the package, which those who use it close.</summary>
[State("page")]
public sealed partial class Page<T>
{
    /// <summary>What is on it.</summary>
    [Member(1)] public List<T> Items { get; } = [];

    /// <summary>Where it goes on.</summary>
    [Member(2)] public T? Cursor { get; init; }
}
