namespace StateGen.Tests.Errors.Depths;

/// <summary>A generic type that holds one value.</summary>
[State("cell-of")]
public sealed partial class Cell<T>
{
    [Member(1)] public T? Value { get; set; }
}
