using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Imap.IdleSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantIdleSession
{
    [MemoryPackOrder(0)] public Guid MailboxId { get; set; }
    [MemoryPackOrder(1)] public uint UidValidity { get; set; }
    [MemoryPackOrder(2)] public uint UidNext { get; set; }
    [MemoryPackOrder(3)] public uint Messages { get; set; }
    [MemoryPackOrder(4)] public ulong HighestModSeq { get; set; }
    [MemoryPackOrder(5)] public int Enabled { get; set; }
    [MemoryPackOrder(6)] public bool IsReadOnly { get; set; }
    [MemoryPackOrder(7)] public bool IsSelected { get; set; }
    [MemoryPackOrder(8)] public int KeywordCount { get; set; }
    [MemoryPackOrder(9)] public uint KeywordCrc { get; set; }
    [MemoryPackOrder(10)] public uint UidCrc { get; set; }
    [MemoryPackOrder(11)] public string? User { get; set; }
    [MemoryPackOrder(12)] public DateTime LastCommand { get; set; }
    [MemoryPackOrder(13)] public string? IdleTag { get; set; }
    [MemoryPackOrder(14)] public bool IsUtf8 { get; set; }
    [MemoryPackOrder(15)] public bool HasCondStore { get; set; }
    [MemoryPackOrder(16)] public bool HasQResync { get; set; }
    [MemoryPackOrder(17)] public uint Recent { get; set; }
    [MemoryPackOrder(18)] public uint Unseen { get; set; }
    [MemoryPackOrder(19)] public List<string> Keywords { get; set; } = [];
}
