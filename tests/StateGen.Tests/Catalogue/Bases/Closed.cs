namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A generic class that closes its base class.</summary>
[State("base-closed")]
public sealed partial class Closed<T> : One<int>
{
    [Member(1)] public T? Own { get; set; }
}
