using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Imap.IdleSession"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainIdleSession
{
    [Key(0), ProtoMember(1, DataFormat = DataFormat.FixedSize), Id(0), NKey(0)] public Guid MailboxId { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public uint UidValidity { get; set; }
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public uint UidNext { get; set; }
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public uint Messages { get; set; }
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public ulong HighestModSeq { get; set; }
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public int Enabled { get; set; }
    [Key(6), ProtoMember(7), Id(6), NKey(6)] public bool IsReadOnly { get; set; }
    [Key(7), ProtoMember(8), Id(7), NKey(7)] public bool IsSelected { get; set; }
    [Key(8), ProtoMember(9), Id(8), NKey(8)] public int KeywordCount { get; set; }
    [Key(9), ProtoMember(10, DataFormat = DataFormat.FixedSize), Id(9), NKey(9)] public uint KeywordCrc { get; set; }
    [Key(10), ProtoMember(11, DataFormat = DataFormat.FixedSize), Id(10), NKey(10)] public uint UidCrc { get; set; }
    [Key(11), ProtoMember(12), Id(11), NKey(11)] public string? User { get; set; }
    [Key(12), ProtoMember(13), Id(12), NKey(12)] public DateTime LastCommand { get; set; }
    [Key(13), ProtoMember(14), Id(13), NKey(13)] public string? IdleTag { get; set; }
    [Key(14), ProtoMember(15), Id(14), NKey(14)] public bool IsUtf8 { get; set; }
    [Key(15), ProtoMember(16), Id(15), NKey(15)] public bool HasCondStore { get; set; }
    [Key(16), ProtoMember(17), Id(16), NKey(16)] public bool HasQResync { get; set; }
    [Key(17), ProtoMember(18), Id(17), NKey(17)] public uint Recent { get; set; }
    [Key(18), ProtoMember(19), Id(18), NKey(18)] public uint Unseen { get; set; }
    [Key(19), ProtoMember(20), Id(19), NKey(19)] public List<string> Keywords { get; set; } = [];
}
