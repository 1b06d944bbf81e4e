namespace StateGen.Tests.Versions;

/// <summary>The third version of a lamp.</summary>
public static partial class Lamp3
{
    /// <summary>A lamp.</summary>
    [State("lamp", Version = 3)]
    public sealed partial class Lamp
    {
        [Member(1)] public byte A { get; set; }
        [Member(2)] public byte B { get; set; }
        [Member(3)] public byte C { get; set; }
        [Member(4)] public byte D { get; set; }
        [Member(5)] public byte E { get; set; }
        [Member(6)] public byte F { get; set; }
        [Member(7)] public string? Name { get; set; }
        [Member(8, Since = 2)] public byte G { get; set; }
        [Member(9, Since = 2)] public byte H { get; set; }
        [Member(10, Since = 3)] public byte I { get; set; }
    }

    /// <summary>Holds lamps in its first layer.</summary>
    [State("chandelier")]
    public sealed partial class Chandelier
    {
        [Member(1)] public List<Lamp> Lamps { get; } = [];
    }
}
