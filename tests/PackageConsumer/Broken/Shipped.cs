using StateGen;

namespace Broken;

/// <summary>SG0060, SG0061, SG0065 and SG0068 to SG0075: what no longer is as it has shipped.</summary>
[State("moved")]
public sealed partial class Moved
{
    [Member(2)] public string? Name { get; set; }
}

[State("timed", Version = 2)]
public sealed partial class Timed
{
    [Member(1)] public string? Name { get; set; }
    [Member(2)] public int Size { get; set; }
    [Member(3)] public int New { get; set; }
}

[State("begun", Version = 2)]
public sealed partial class Begun
{
    [Member(1)] public string? Name { get; set; }
    [Member(2, Since = 2)] public int Size { get; set; } = 12;
}

[State("lamp")]
public sealed partial class Lamp
{
    [Member(1), KnownValues("on", "off", "away")] public string? State { get; set; }
}

[State("other-name")]
public sealed partial class Renamed
{
    [Member(1)] public string? Name { get; set; }
}

[State("lowered")]
public sealed partial class Lowered
{
    [Member(1)] public string? Name { get; set; }
    [Member(2)] public string? More { get; set; }
}

[State("stale")]
public sealed partial class Stale
{
    [Member(1)] public string? Name { get; set; }
}

[State("fresh")]
public sealed partial class Fresh
{
    [Member(1)] public string? Name { get; set; }
}
