namespace StateGen.Tests.Formatters;

/// <summary>Members with custom formatters.</summary>
[State("invoice")]
public sealed partial class Invoice
{
    [Member(1)] public Money? Total { get; set; }
    [Member(2)] public List<Money?>? Lines { get; set; }
    [Member(3)] public Dictionary<string, Money>? Taxes { get; set; }
    [Member(4), StateFormatter(typeof(WholeSeconds))] public TimeSpan Due { get; set; }
    [Member(5)] public TimeSpan Exact { get; set; }
    [Member(6)] public Color Paint { get; set; }
}
