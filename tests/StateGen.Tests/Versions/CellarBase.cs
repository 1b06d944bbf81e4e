namespace StateGen.Tests.Versions;

/// <summary>A base class whose versions are independent of its derived classes.</summary>
[State("cellar-base", Version = 9, OldestVersion = 9)]
public abstract partial class CellarBase
{
    [Member(1)] public int Depth { get; set; }
}
