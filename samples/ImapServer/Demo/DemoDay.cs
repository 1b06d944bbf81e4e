namespace ImapServer.Demo;

/// <summary>The demo's calendar: every date counts back from one fixed day, so that each run makes the same mail.</summary>
internal static class DemoDay
{
    /// <summary>The day on which the demo happens.</summary>
    public static readonly DateTimeOffset Today = new(2026, 6, 12, 0, 0, 0, TimeSpan.FromHours(2));

    /// <summary>A moment before it, as in <c>At(3, "14:05")</c>: three days ago at five past two.</summary>
    public static DateTimeOffset At(int daysAgo, string time) =>
        Today.AddDays(-daysAgo) + TimeOnly.ParseExact(time, "HH:mm").ToTimeSpan();
}
