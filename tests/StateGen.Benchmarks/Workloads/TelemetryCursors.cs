using MemoryPack;
using MessagePack;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads;

/// <summary>Where a reader of telemetry stands: 10,000 ascending offsets and 1,000 time stamps, in full width.</summary>
[State("telemetry")]
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
public sealed partial class TelemetryCursors
{
    [Member(1, Fixed = true), Key(0), ProtoMember(1, IsPacked = true)] public ulong[] Offsets { get; set; } = [];
    [Member(2, Fixed = true), Key(1), ProtoMember(2, IsPacked = true)] public List<long> Times { get; set; } = [];

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
    public TelemetryCursors Clone() => new() { Offsets = [.. Offsets], Times = [.. Times] };
}
