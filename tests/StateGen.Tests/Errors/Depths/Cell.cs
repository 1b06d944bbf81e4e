namespace StateGen.Tests.Errors.Depths;

/// <summary>Holds anything.</summary>
[State("cell-of")]
public sealed partial class Cell<T>
{
    [Member(1)] public T? Value { get; set; }
}
