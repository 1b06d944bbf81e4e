namespace Imap.Protocol;

/// <summary>The condition that a status response tells (RFC 3501, section 7.1).</summary>
internal enum StatusKind
{
    /// <summary>It is done, or for information.</summary>
    Ok,

    /// <summary>It could not be done.</summary>
    No,

    /// <summary>It was not understood.</summary>
    Bad,

    /// <summary>The connection ends.</summary>
    Bye,
}
