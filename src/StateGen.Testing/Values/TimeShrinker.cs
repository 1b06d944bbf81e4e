using System.Numerics;

namespace StateGen.Testing.Values;

/// <summary>Shrinks times and time spans: gives shorter ones, first those rounded to days, hours, minutes and so on.</summary>
internal static class TimeShrinker
{
    private static readonly long[] Units =
    [
        TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMicrosecond,
    ];

    /// <summary>Gives the shorter values. Gives nothing for a value of another type.</summary>
    public static IEnumerable<object> Shrink(object value) => value switch
    {
        TimeSpan span => Ticks(span.Ticks).Select(ticks => (object)new TimeSpan(ticks)),
        TimeOnly time => Ticks(time.Ticks).Select(ticks => (object)new TimeOnly(ticks)),
        DateTime time => Ticks(time.Ticks).Prepend(0).Select(ticks => (object)new DateTime(ticks, time.Kind)).Prepend(new DateTime(time.Ticks)),
        DateTimeOffset time => Ticks(time.Ticks).Prepend(Math.Max(0, time.Offset.Ticks)).Where(ticks => IsInRange(ticks, time.Offset))
            .Select(ticks => (object)new DateTimeOffset(ticks, time.Offset))
            .Prepend(new DateTimeOffset(time.Ticks, TimeSpan.Zero)),
        _ => [],
    };

    private static IEnumerable<long> Ticks(long ticks) => Units
        .Select(unit => ticks / unit * unit)
        .Where(rounded => rounded != 0)
        .Concat(NumberShrinker.Counts(ticks).Where(count => count <= long.MaxValue).Select(count => (long)count));

    private static bool IsInRange(long ticks, TimeSpan offset) =>
        new BigInteger(ticks) - offset.Ticks is var utc && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
}
