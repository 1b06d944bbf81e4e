namespace StateGen.Tests.Catalogue;

/// <summary>Dates, times and ids.</summary>
[State("times")]
public sealed partial class Times
{
    [Member(1)] public DateTime DateTime { get; set; }
    [Member(2)] public DateTimeOffset DateTimeOffset { get; set; }
    [Member(3)] public DateOnly DateOnly { get; set; }
    [Member(4)] public TimeOnly TimeOnly { get; set; }
    [Member(5)] public TimeSpan TimeSpan { get; set; }
    [Member(6)] public Guid Guid { get; set; }
}
