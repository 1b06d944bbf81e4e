namespace StateGen.Tests.Shapes;

/// <summary>A collection that the constructor replaces by one that all objects share.</summary>
[State("rack")]
public sealed partial class Rack
{
    /// <summary>What every new object has.</summary>
    public static readonly List<int> Common = [1, 2, 3];

    /// <summary>Makes one.</summary>
    public Rack()
    {
        Items = Common;
    }

#pragma warning disable SG0053 // That is what the test is about: a restored object must not write into it.
    [Member(1)] public List<int> Items { get; set; } = [];
#pragma warning restore SG0053
}
