namespace Imap.Server.Commands;

/// <summary>The updates that may be sent before a command's tagged response.</summary>
internal enum SyncPolicy
{
    /// <summary>All updates.</summary>
    Full,

    /// <summary>Everything but expunges: the answer uses sequence numbers (RFC 3501, section 7.4.1).</summary>
    HoldExpunges,

    /// <summary>No updates: the command sends them itself, or must not change the client's view.</summary>
    None,
}
