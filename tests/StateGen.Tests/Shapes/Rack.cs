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

    [Member(1)] public List<int> Items { get; set; } = [];
}
