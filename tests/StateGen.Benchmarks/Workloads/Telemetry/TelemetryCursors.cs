namespace StateGen.Benchmarks.Workloads.Telemetry;

/// <summary>The positions of a reader of telemetry: 10,000 ascending offsets and 1,000 time stamps.</summary>
[State("telemetry")]
public sealed partial class TelemetryCursors
{
    [Member(1)] public ulong[] Offsets { get; set; } = [];
    [Member(2)] public List<long> Times { get; set; } = [];

    /// <summary>The cursors; the same each time.</summary>
    public static TelemetryCursors Create()
    {
        Random random = new(20261124);
        ulong offset = 1UL << 40;
        long time = new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc).Ticks;
        TelemetryCursors cursors = new() { Offsets = new ulong[10_000] };
        for (int i = 0; i < cursors.Offsets.Length; i++)
        {
            cursors.Offsets[i] = offset += (ulong)random.Next(1, 4096);
        }

        for (int i = 0; i < 1000; i++)
        {
            cursors.Times.Add(time += random.Next(600_000_000));
        }

        return cursors;
    }

    /// <summary>A deep clone by hand.</summary>
    public TelemetryCursors Clone() => new() { Offsets = DeepClone.Numbers(Offsets), Times = DeepClone.Numbers(Times) };
}
