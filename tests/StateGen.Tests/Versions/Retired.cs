namespace StateGen.Tests.Versions;

/// <summary>A type that no longer supports its first two versions.</summary>
[State("retired", Version = 200, OldestVersion = 3)]
public sealed partial class Retired
{
    [Member(1)] public int Number { get; set; }
}
