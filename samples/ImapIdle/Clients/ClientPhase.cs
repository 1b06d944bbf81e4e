namespace ImapIdle.Clients;

/// <summary>The state of a client within imap-idle.</summary>
internal enum ClientPhase : byte
{
    /// <summary>The server offers the connection. It is not owned here yet, and its socket is left alone.</summary>
    Receiving,

    /// <summary>The client is hibernated: imap-idle owns the connection and nothing is due.</summary>
    Hibernated,

    /// <summary>The client is queued for the server.</summary>
    Queued,

    /// <summary>The server has refused it; it is offered again a little later.</summary>
    Refused,

    /// <summary>It is offered to the server: nothing touches its socket.</summary>
    Sending,
}
