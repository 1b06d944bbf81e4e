namespace StateGen.Tests.Versions;

/// <summary>Holds what has given up its first versions.</summary>
[State("attic")]
public sealed partial class Attic
{
    [Member(1)] public Retired? Old { get; set; }
}
