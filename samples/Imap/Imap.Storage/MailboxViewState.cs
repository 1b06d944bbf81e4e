using Imap.Protocol;
using StateGen;

namespace Imap.Storage;

/// <summary>
/// The saved view of an open mailbox, in a form that does not grow with the mailbox. The index keeps every change and every expunge with
/// its mod-sequence, so one mod-sequence describes almost everything.
/// </summary>
[State("imap-mailbox-session")]
public sealed partial class MailboxViewState
{
    /// <summary>The permanent id of the mailbox.</summary>
    [Member(1, Fixed = true)]
    public ulong MailboxId { get; set; }

    /// <summary>The reported UIDVALIDITY.</summary>
    [Member(2, Fixed = true)]
    public uint UidValidity { get; set; }

    /// <summary>The first UID that has not been reported. All reported messages are below it.</summary>
    [Member(3)]
    public uint UidNext { get; set; }

    /// <summary>The mod-sequence up to which all changes have been reported, except for <see cref="PendingExpunges"/>.</summary>
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
