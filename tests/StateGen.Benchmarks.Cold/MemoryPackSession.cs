using MemoryPack;
using StateGen.Benchmarks.Workloads.Imap;

namespace StateGen.Benchmarks.Cold;

/// <summary><see cref="IdleSession"/> for MemoryPack, without the attributes of the other peers.</summary>
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

    /// <summary>The session that <see cref="IdleSession.Idle"/> is.</summary>
    public static MemoryPackSession Idle() => new()
    {
        MailboxId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        UidValidity = 1689012345,
        UidNext = 10482,
        Messages = 9120,
        HighestModSeq = 48211,
        Enabled = 5,
        IsSelected = true,
        KeywordCount = 5,
        KeywordCrc = 0x9A8B7C6D,
        UidCrc = 0x12345678,
        User = "timo.sirainen@example.org",
        LastCommand = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc),
        IdleTag = "a0042",
        IsUtf8 = true,
        HasCondStore = true,
        HasQResync = true,
        Recent = 3,
        Unseen = 17,
        Keywords = ["$Forwarded", "$MDNSent", "$Junk", "$NotJunk", "work"],
    };
}
