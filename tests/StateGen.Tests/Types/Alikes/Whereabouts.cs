using System.Globalization;

namespace StateGen.Tests.Types.Alikes;

/// <summary>What the system knows by name.</summary>
[State("whereabouts")]
public sealed partial class Whereabouts
{
    [Member(1)] public CultureInfo? Culture { get; set; }
    [Member(2)] public TimeZoneInfo? Zone { get; set; }
}
