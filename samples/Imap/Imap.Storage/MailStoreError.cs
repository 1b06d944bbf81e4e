namespace Imap.Storage;

/// <summary>Why the store refused an operation. Each value corresponds to a response code (RFC 5530).</summary>
public enum MailStoreError
{
    /// <summary>No mailbox has this name.</summary>
    NonExistent,

    /// <summary>A mailbox with this name exists.</summary>
    AlreadyExists,

    /// <summary>The operation is not allowed on this mailbox, as deleting INBOX.</summary>
    Cannot,

    /// <summary>A saved session does not match the current mailbox.</summary>
    StateRefused,

    /// <summary>The disk or the quota is full; nothing was changed.</summary>
    OverQuota,

    /// <summary>The disk or the index cannot be used now, as on a read-only file system; nothing was changed.</summary>
    Unavailable,

    /// <summary>The index is unusable, or an unexpected failure occurred.</summary>
    ServerBug,
}
