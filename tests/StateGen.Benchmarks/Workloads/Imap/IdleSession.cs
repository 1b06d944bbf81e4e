namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>An idle IMAP session: 20 members, five keywords, a user name, a time stamp.</summary>
[State("idle-session")]
public sealed partial class IdleSession
{
    [Member(1)] public Guid MailboxId { get; set; }
    [Member(2)] public uint UidValidity { get; set; }
    [Member(3)] public uint UidNext { get; set; }
    [Member(4)] public uint Messages { get; set; }
    [Member(5)] public ulong HighestModSeq { get; set; }
    [Member(6)] public int Enabled { get; set; }
    [Member(7)] public bool IsReadOnly { get; set; }
    [Member(8)] public bool IsSelected { get; set; }
    [Member(9)] public int KeywordCount { get; set; }
    [Member(10, Fixed = true)] public uint KeywordCrc { get; set; }
    [Member(11, Fixed = true)] public uint UidCrc { get; set; }
    [Member(12)] public string? User { get; set; }
    [Member(13)] public DateTime LastCommand { get; set; }
    [Member(14)] public string? IdleTag { get; set; }
    [Member(15)] public bool IsUtf8 { get; set; }
    [Member(16)] public bool HasCondStore { get; set; }
    [Member(17)] public bool HasQResync { get; set; }
    [Member(18)] public uint Recent { get; set; }
    [Member(19)] public uint Unseen { get; set; }
    [Member(20)] public List<string> Keywords { get; } = [];

    /// <summary>A session as it is while a client waits for mail.</summary>
    public static IdleSession Idle() => new()
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
        Keywords = { "$Forwarded", "$MDNSent", "$Junk", "$NotJunk", "work" },
    };

    /// <summary>A session that has only just begun.</summary>
    public static IdleSession Minimal() => new()
    {
        MailboxId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        UidValidity = 1,
        User = "a",
        LastCommand = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>A deep clone by hand.</summary>
    public IdleSession Clone()
    {
        IdleSession clone = new()
        {
            MailboxId = MailboxId,
            UidValidity = UidValidity,
            UidNext = UidNext,
            Messages = Messages,
            HighestModSeq = HighestModSeq,
            Enabled = Enabled,
            IsReadOnly = IsReadOnly,
            IsSelected = IsSelected,
            KeywordCount = KeywordCount,
            KeywordCrc = KeywordCrc,
            UidCrc = UidCrc,
            User = User is null ? null : DeepClone.Text(User),
            LastCommand = LastCommand,
            IdleTag = IdleTag is null ? null : DeepClone.Text(IdleTag),
            IsUtf8 = IsUtf8,
            HasCondStore = HasCondStore,
            HasQResync = HasQResync,
            Recent = Recent,
            Unseen = Unseen,
        };
        clone.Keywords.EnsureCapacity(Keywords.Count);
        foreach (string keyword in Keywords)
        {
            clone.Keywords.Add(DeepClone.Text(keyword));
        }

        return clone;
    }
}
