namespace StateGen.Tests.Versions;

/// <summary>Its versions are not those of what derives from it.</summary>
[State("cellar-base", Version = 9, OldestVersion = 9)]
public abstract partial class CellarBase
{
    [Member(1)] public int Depth { get; set; }
}
