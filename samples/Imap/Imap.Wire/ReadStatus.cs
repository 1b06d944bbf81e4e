namespace Imap.Wire;

/// <summary>How waiting for the client ended.</summary>
internal enum ReadStatus
{
    /// <summary>A whole command or line is there.</summary>
    Received,

    /// <summary>Something other than input wants attention: a change, a timer, the end of the server.</summary>
    Woken,

    /// <summary>The command was refused for its size; the next one can follow.</summary>
    TooBig,

    /// <summary>The input cannot be followed any further.</summary>
    Unreadable,

    /// <summary>The client has closed its side.</summary>
    Closed,
}
