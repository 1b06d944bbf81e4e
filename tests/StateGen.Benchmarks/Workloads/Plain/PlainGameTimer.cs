using MemoryPack;
using MessagePack;
using Orleans;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Game.GameTimer"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
public sealed partial class PlainGameTimer
{
    [Key(0), ProtoMember(1), Id(0), NKey(0)] public string Name { get; set; } = "";
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public TimeSpan Remaining { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public bool Repeats { get; set; }
}
