namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>
/// The data set <c>log</c> of github.com/djkoloski/rust_serialization_benchmark: 10,000 requests, made by the same
/// generator from the same seed.
/// </summary>
[State("log")]
public sealed partial class LogRecords
{
    private const int Count = 10_000;

    [Member(1)] public List<LogRecord> Logs { get; set; } = [];

    /// <summary>The records; the same each time.</summary>
    public static LogRecords Create()
    {
        // The first digits of pi.
        LogGenerator generator = new(new Lcg64Xsh32(3141592653, 5897932384));
        return new LogRecords { Logs = generator.Next(Count) };
    }

    /// <summary>A deep clone by hand.</summary>
    public LogRecords Clone()
    {
        LogRecords clone = new() { Logs = new List<LogRecord>(Logs.Count) };
        foreach (LogRecord record in Logs)
        {
            clone.Logs.Add(record.Clone());
        }

        return clone;
    }
}
