namespace StateGen.Benchmarks.Workloads.Telemetry;

/// <summary>The members of <see cref="TelemetryCursors"/>, each number in full width: larger, and copied at once.</summary>
[State("telemetry-fixed")]
public sealed partial class FixedTelemetryCursors
{
    [Member(1, Fixed = true)] public ulong[] Offsets { get; set; } = [];
    [Member(2, Fixed = true)] public List<long> Times { get; set; } = [];
}
