namespace Imap.Wire;

/// <summary>How waiting for the client ended.</summary>
internal enum ReadStatus
{
    /// <summary>A complete command or line is available.</summary>
    Received,

    /// <summary>The read was canceled: because of a change, a timer, or the end of the server.</summary>
    Canceled,

    /// <summary>The command was refused for its size; the next one can follow.</summary>
    TooBig,

    /// <summary>The input cannot be followed any further.</summary>
    Unreadable,

    /// <summary>The client has closed its side.</summary>
    Closed,
}
