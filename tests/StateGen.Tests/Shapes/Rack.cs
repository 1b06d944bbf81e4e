namespace StateGen.Tests.Shapes;

/// <summary>A collection that the constructor replaces with a shared one.</summary>
[State("rack")]
public sealed partial class Rack
{
    /// <summary>The collection of every new object.</summary>
    public static readonly List<int> Common = [1, 2, 3];

    /// <summary>Assigns the shared collection.</summary>
    public Rack()
    {
        Items = Common;
    }

#pragma warning disable SG0053 // On purpose: a restore must not write into the shared collection.
    [Member(1)] public List<int> Items { get; set; } = [];
#pragma warning restore SG0053
}
