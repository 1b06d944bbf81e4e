namespace StateGen.Tests.Catalogue;

/// <summary>Multi-dimensional arrays, and jagged arrays of them.</summary>
[State("grids")]
public sealed partial class Grids
{
    [Member(1)] public int[,]? Ints { get; set; }
    [Member(2)] public byte[,]? Bytes { get; set; }
    [Member(3)] public string?[,]? Texts { get; set; }
    [Member(4)] public double[,,]? Cube { get; set; }
    [Member(5)] public Point?[,,]? Points { get; set; }
    [Member(6)] public short[,,,]? Four { get; set; }
    [Member(7)] public string?[,,,]? FourTexts { get; set; }
    [Member(8)] public int[][,]? ArraysOfGrids { get; set; }
    [Member(9)] public byte[,][]? GridOfArrays { get; set; }
    [Member(10)] public List<int?[,]>? ListOfGrids { get; set; }
    [Member(11)] public Node?[,]? Nodes { get; set; }
    [Member(12)] public int[,,,,]? Five { get; set; }
    [Member(13)] public string?[,,,,,]? SixTexts { get; set; }
}
