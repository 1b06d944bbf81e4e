using Imap.Server.Sessions;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.Golden.Version1;

/// <summary>The session as version 1 had it; never edited, so that it goes on writing what version 1 wrote.</summary>
[State("imap-session")]
public sealed partial class SessionState
{
    [Member(1, Fixed = true)]
    public uint User { get; set; }

    [Member(2)]
    public uint Enabled { get; set; }

    [Member(3)]
    public MailboxViewState? Mailbox { get; set; }

    [Member(4)]
    public string? IdleTag { get; set; }

    [Member(5)]
    public bool Identified { get; set; }
}
