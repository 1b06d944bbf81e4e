using Imap.Protocol;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.Golden.Version1;

/// <summary>An open mailbox as version 1 of the session had it; never edited.</summary>
[State("imap-mailbox-session")]
public sealed partial class MailboxViewState
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
}
