namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A base class with two type parameters.</summary>
[State("base-two")]
public abstract partial class Two<TFirst, TSecond>
{
    [Member(1)] private TFirst? _first;
    [Member(2)] private TSecond? Second { get; init; }
    [Member(3)] private (TFirst, TSecond)[]? Pairs { get; set; }

    /// <summary>Whether the private member has a value.</summary>
    public bool IsFull => Pairs is not null && Second is not null && _first is not null;

    [BeforeSave]
    private void Stop() => _first ??= default;
}
