namespace Imap.Storage.Index;

/// <summary>A mailbox as the index has it.</summary>
internal sealed class MailboxRow
{
    /// <summary>The permanent id.</summary>
    public required ulong Id { get; init; }

    /// <summary>The name today.</summary>
    public required string Name { get; set; }

    /// <summary>UIDVALIDITY.</summary>
    public required uint UidValidity { get; init; }

    /// <summary>The UID of the next message.</summary>
    public uint UidNext { get; set; } = 1;

    /// <summary>The mod-sequence of the last change. RFC 7162 requires a positive one, so an empty mailbox begins at 1.</summary>
    public ulong HighestModSeq { get; set; } = 1;

    /// <summary>The first UID that no session has claimed as <c>\Recent</c>.</summary>
    public uint FirstRecent { get; set; } = 1;
}
