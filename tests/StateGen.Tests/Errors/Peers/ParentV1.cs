namespace StateGen.Tests.Errors.Peers;

/// <summary>A base class and one that derives from it, as a first version had them.</summary>
public static partial class ParentV1
{
    /// <summary>The base class.</summary>
    [State("parent")]
    public abstract partial class Parent
    {
        [Member(1)] public int First { get; set; }
    }

    /// <summary>The class that is saved.</summary>
    [State("child")]
    public sealed partial class Child : Parent
    {
        [Member(1)] public string? Name { get; set; }
    }
}
