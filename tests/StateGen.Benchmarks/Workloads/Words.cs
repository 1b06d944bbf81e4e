namespace StateGen.Benchmarks.Workloads;

/// <summary>Texts, times and ids that look like those of sessions; the same for the same seed.</summary>
internal sealed class Words(int seed)
{
    private static readonly DateTime Today = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] All =
    [
        "amber", "anchor", "basket", "birch", "bridge", "candle", "cedar", "circle", "copper", "delta", "ember", "falcon",
        "forest", "garden", "glacier", "harbour", "hazel", "island", "juniper", "kettle", "lantern", "ledger", "maple",
        "meadow", "mirror", "north", "orchard", "paper", "pebble", "quartz", "river", "saddle", "silver", "spruce",
        "thunder", "timber", "valley", "velvet", "willow", "Zürich",
    ];

    /// <summary>The source of all random values.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>A word; one in forty is not ASCII.</summary>
    public string Next() => All[Random.Next(All.Length)];

    /// <summary>So many words.</summary>
    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Next()));

    /// <summary>A name of a user.</summary>
    public string Name() => $"{Next()}.{Next()}{Random.Next(100)}";

    /// <summary>A point in time of the last month, to the millisecond.</summary>
    public DateTime Time() => Today.AddMilliseconds(-Random.NextInt64(30L * 24 * 60 * 60 * 1000));

    /// <summary>A random id.</summary>
    public Guid Id() => new(Bytes(16));

    /// <summary>Random bytes.</summary>
    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        Random.NextBytes(bytes);
        return bytes;
    }
}
