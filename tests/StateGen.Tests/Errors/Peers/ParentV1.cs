namespace StateGen.Tests.Errors.Peers;

/// <summary>The first version of a base class and a derived class.</summary>
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
