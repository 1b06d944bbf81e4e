namespace ImapIdle.Protocol;

/// <summary>Why a hibernated connection is resumed.</summary>
public enum ResumeReason
{
    /// <summary>None: the connection is on its way to imap-idle.</summary>
    None = 0,

    /// <summary>The client has sent something, which is handed over as well.</summary>
    Input = 1,

    /// <summary>Something that it watches has changed.</summary>
    Changed = 2,

    /// <summary>imap-idle ends.</summary>
    Ending = 3,
}
