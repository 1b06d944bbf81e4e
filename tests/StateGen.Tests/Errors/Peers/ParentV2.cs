namespace StateGen.Tests.Errors.Peers;

/// <summary>The second version of the classes: the base class has one more member.</summary>
public static partial class ParentV2
{
    /// <summary>The base class.</summary>
    [State("parent", Version = 2)]
    public abstract partial class Parent
    {
        [Member(1)] public int First { get; set; }
        [Member(2, Since = 2)] public int Second { get; set; } = 2;
    }

    /// <summary>The class that is saved.</summary>
    [State("child")]
    public sealed partial class Child : Parent
    {
        [Member(1)] public string? Name { get; set; }
    }
}
