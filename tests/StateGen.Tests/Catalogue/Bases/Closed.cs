namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Is generic itself and closes its base class.</summary>
[State("base-closed")]
public sealed partial class Closed<T> : One<int>
{
    [Member(1)] public T? Own { get; set; }
}
