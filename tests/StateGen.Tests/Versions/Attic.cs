namespace StateGen.Tests.Versions;

/// <summary>Holds a type that no longer supports its first versions.</summary>
[State("attic")]
public sealed partial class Attic
{
    [Member(1)] public Retired? Old { get; set; }
}
