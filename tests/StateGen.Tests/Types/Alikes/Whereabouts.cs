using System.Globalization;

namespace StateGen.Tests.Types.Alikes;

/// <summary>Values that the system looks up by name: a culture and a time zone.</summary>
[State("whereabouts")]
public sealed partial class Whereabouts
{
    [Member(1)] public CultureInfo? Culture { get; set; }
    [Member(2)] public TimeZoneInfo? Zone { get; set; }
}
