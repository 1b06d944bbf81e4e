namespace StateGen.Tests.Versions;

/// <summary>Derives from a class that has its own versions.</summary>
[State("cellar", Version = 2, OldestVersion = 2)]
public sealed partial class Cellar : CellarBase
{
    [Member(1)] public int Bottles { get; set; }
}
