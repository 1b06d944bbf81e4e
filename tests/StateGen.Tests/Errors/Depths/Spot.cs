namespace StateGen.Tests.Errors.Depths;

/// <summary>A struct that larger collections write in columns.</summary>
[State("spot")]
public partial struct Spot
{
    [Member(1)] public int X { get; set; }
    [Member(2)] public int Y { get; set; }
}
