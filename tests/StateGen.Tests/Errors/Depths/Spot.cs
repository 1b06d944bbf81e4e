namespace StateGen.Tests.Errors.Depths;

/// <summary>A struct that stands in columns where there are many.</summary>
[State("spot")]
public partial struct Spot
{
    [Member(1)] public int X { get; set; }
    [Member(2)] public int Y { get; set; }
}
