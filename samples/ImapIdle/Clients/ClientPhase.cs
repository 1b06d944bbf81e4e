namespace ImapIdle.Clients;

/// <summary>Where a client is on its way through imap-idle.</summary>
internal enum ClientPhase : byte
{
    /// <summary>The server offers it: not ours yet, and nothing touches its socket.</summary>
    Arriving,

    /// <summary>It sleeps.</summary>
    Parked,

    /// <summary>It has to go to the server, and waits for one or for its turn.</summary>
    Queued,

    /// <summary>The server has refused it; it is offered again a little later.</summary>
    Refused,

    /// <summary>It is offered to the server: nothing touches its socket.</summary>
    Leaving,
}
