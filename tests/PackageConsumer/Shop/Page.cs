using StateGen;

namespace Shop;

/// <summary>A generic type that users of the package close.</summary>
[State("page")]
public sealed partial class Page<T>
{
    /// <summary>The items of the page.</summary>
    [Member(1)] public List<T> Items { get; } = [];

    /// <summary>The start of the next page.</summary>
    [Member(2)] public T? Cursor { get; init; }
}
