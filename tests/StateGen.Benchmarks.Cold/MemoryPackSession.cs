using MemoryPack;
using StateGen.Benchmarks.Workloads.Imap;

namespace StateGen.Benchmarks.Cold;

/// <summary><see cref="IdleSession"/> for MemoryPack, without what the other peers need.</summary>
[MemoryPackable]
public sealed partial class MemoryPackSession
{
    public Guid MailboxId { get; set; }
    public uint UidValidity { get; set; }
    public uint UidNext { get; set; }
    public uint Messages { get; set; }
    public ulong HighestModSeq { get; set; }
    public int Enabled { get; set; }
    public bool IsReadOnly { get; set; }
    public bool IsSelected { get; set; }
    public int KeywordCount { get; set; }
    public uint KeywordCrc { get; set; }
    public uint UidCrc { get; set; }
    public string? User { get; set; }
    public DateTime LastCommand { get; set; }
    public string? IdleTag { get; set; }
    public bool IsUtf8 { get; set; }
    public bool HasCondStore { get; set; }
    public bool HasQResync { get; set; }
    public uint Recent { get; set; }
    public uint Unseen { get; set; }
    public List<string> Keywords { get; set; } = [];

    /// <summary>The members of a session.</summary>
    public static MemoryPackSession Of(IdleSession session) => new()
    {
        MailboxId = session.MailboxId,
        UidValidity = session.UidValidity,
        UidNext = session.UidNext,
        Messages = session.Messages,
        HighestModSeq = session.HighestModSeq,
        Enabled = session.Enabled,
        IsReadOnly = session.IsReadOnly,
        IsSelected = session.IsSelected,
        KeywordCount = session.KeywordCount,
        KeywordCrc = session.KeywordCrc,
        UidCrc = session.UidCrc,
        User = session.User,
        LastCommand = session.LastCommand,
        IdleTag = session.IdleTag,
        IsUtf8 = session.IsUtf8,
        HasCondStore = session.HasCondStore,
        HasQResync = session.HasQResync,
        Recent = session.Recent,
        Unseen = session.Unseen,
        Keywords = session.Keywords,
    };
}
