namespace Imap.Protocol;

/// <summary>The condition of a status response (RFC 3501, section 7.1).</summary>
internal enum StatusKind
{
    /// <summary>It is done, or for information.</summary>
    Ok,

    /// <summary>It could not be done.</summary>
    No,

    /// <summary>The command is invalid.</summary>
    Bad,

    /// <summary>The connection ends.</summary>
    Bye,
}
