namespace Imap.Server.Commands;

/// <summary>What a client may be told unasked before a command's tagged response.</summary>
internal enum SyncPolicy
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>Everything but expunges: the answer uses sequence numbers (RFC 3501, section 7.4.1).</summary>
    HoldExpunges,

    /// <summary>Nothing: the command sees to it itself, or must not change what the client knows.</summary>
    None,
}
