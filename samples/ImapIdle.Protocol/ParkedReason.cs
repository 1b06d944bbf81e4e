namespace ImapIdle.Protocol;

/// <summary>Why a parked connection goes back to the server.</summary>
public enum ParkedReason
{
    /// <summary>It does not: it is on its way to be parked.</summary>
    None = 0,

    /// <summary>The client has sent something; the bytes come along.</summary>
    Input = 1,

    /// <summary>Something that it watches has changed.</summary>
    Changed = 2,

    /// <summary>imap-idle ends.</summary>
    Ending = 3,
}
