namespace StateGen.Tests.Wire;

/// <summary>Structs in columns. An example of docs/wire-format.md.</summary>
[State("depot")]
public sealed partial class Depot
{
    [Member(1)] public Box[]? Boxes { get; set; }
}
