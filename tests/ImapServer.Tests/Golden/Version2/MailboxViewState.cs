using Imap.Protocol;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.Golden.Version2;

/// <summary>The type as version 2 had it.</summary>
[State("imap-mailbox-session")]
internal sealed partial class MailboxViewState
{
    /// <summary>The permanent id of the mailbox.</summary>
    [Member(1, Fixed = true)]
    public ulong MailboxId { get; set; }

    /// <summary>UIDVALIDITY as the client knows it.</summary>
    [Member(2, Fixed = true)]
    public uint UidValidity { get; set; }

    /// <summary>The first UID that the client has not been told of: all its EXISTS is below.</summary>
    [Member(3)]
    public uint UidNext { get; set; }

    /// <summary>The client has been told of every change up to this one, but for <see cref="PendingExpunges"/>.</summary>
    [Member(4)]
    public ulong ModSeq { get; set; }

    /// <summary>Whether the mailbox was opened with EXAMINE.</summary>
    [Member(5)]
    public bool ReadOnly { get; set; }

    /// <summary>
    /// Messages that are gone as of <see cref="ModSeq"/> and that the client still counts, because no command since
    /// allowed EXPUNGE to be sent (RFC 3501, section 7.4.1).
    /// </summary>
    [Member(6)]
    public List<UidRange>? PendingExpunges { get; set; }

    /// <summary>The messages that are <c>\Recent</c> in this session.</summary>
    [Member(7)]
    public List<UidRange>? Recent { get; set; }
}
