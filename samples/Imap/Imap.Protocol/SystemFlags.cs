namespace Imap.Protocol;

/// <summary>The permanent system flags of RFC 3501, section 2.3.2 (<c>\Recent</c> belongs to a session).</summary>
[Flags]
public enum SystemFlags : byte
{
    /// <summary>No flag is set.</summary>
    None = 0,

    /// <summary><c>\Seen</c>: the message has been read.</summary>
    Seen = 1,

    /// <summary><c>\Answered</c>: the message has been answered.</summary>
    Answered = 2,

    /// <summary><c>\Flagged</c>: the message is marked for attention.</summary>
    Flagged = 4,

    /// <summary><c>\Deleted</c>: the next EXPUNGE removes the message.</summary>
    Deleted = 8,

    /// <summary><c>\Draft</c>: the message is not finished.</summary>
    Draft = 16,
}
