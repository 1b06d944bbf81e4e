using Imap.Protocol;
using Imap.Server.Compression;
using Imap.Server.Sessions;
using StateGen;

namespace ImapServer.Tests.Hibernation;

/// <summary>The session of a server that is newer than this one: it knows something more on each level.</summary>
[State("imap-hibernated", Version = 90)]
internal sealed partial class FutureHibernated
{
    [Member(1)]
    public string User { get; set; } = "";

    [Member(2)]
    public FutureSession? Session { get; set; }

    [Member(3, Since = 2)]
    public CompressionState? Compression { get; set; }

    [Member(90, Since = 90)]
    public string? More { get; set; }
}

/// <summary>The same for the session.</summary>
[State("imap-session", Version = 90)]
internal sealed partial class FutureSession
{
    [Member(1, Fixed = true)]
    public uint User { get; set; }

    [Member(2)]
    public EnabledExtensions Enabled { get; set; }

    [Member(3)]
    public FutureMailbox? Mailbox { get; set; }

    [Member(4)]
    public string? IdleTag { get; set; }

    [Member(5)]
    public bool Identified { get; set; }

    [Member(6, Since = 2)]
    public uint[]? SavedSearch { get; set; }

    [Member(7, Since = 2)]
    public List<SearchContextState>? Contexts { get; set; }

    [Member(8, Since = 3)]
    public byte BadCommands { get; set; }

    [Member(90, Since = 90)]
    public string? More { get; set; }
}

/// <summary>The same for its mailbox.</summary>
[State("imap-mailbox-session", Version = 90)]
internal sealed partial class FutureMailbox
{
    [Member(1, Fixed = true)]
    public ulong MailboxId { get; set; }

    [Member(2, Fixed = true)]
    public uint UidValidity { get; set; }

    [Member(3)]
    public uint UidNext { get; set; }

    [Member(4)]
    public ulong ModSeq { get; set; }

    [Member(5)]
    public bool ReadOnly { get; set; }

    [Member(6)]
    public List<UidRange>? PendingExpunges { get; set; }

    [Member(7)]
    public List<UidRange>? Recent { get; set; }

    [Member(90, Since = 90)]
    public string? More { get; set; }
}
