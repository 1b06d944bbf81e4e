namespace Imap.Storage;

/// <summary>Why the store refused, each with the response code that the client gets (RFC 5530 where it has one).</summary>
public enum MailStoreError
{
    /// <summary>No mailbox has this name.</summary>
    NonExistent,

    /// <summary>A mailbox of this name is there already.</summary>
    AlreadyExists,

    /// <summary>The operation is not allowed on this mailbox, as deleting INBOX.</summary>
    Cannot,

    /// <summary>A saved session does not fit the mailbox as it is today.</summary>
    SessionRefused,

    /// <summary>There is no room on the disk, or the quota is used up; nothing was changed.</summary>
    OverQuota,

    /// <summary>The disk or the index cannot be used now, as on a file system that takes no change; nothing was changed.</summary>
    Unavailable,

    /// <summary>The index is none that this program can use, or something is wrong that the store did not foresee.</summary>
    ServerBug,
}
