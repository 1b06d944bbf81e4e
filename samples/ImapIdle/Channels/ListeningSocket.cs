namespace ImapIdle.Channels;

/// <summary>A listening socket that is held for the next server.</summary>
/// <param name="descriptor">The socket.</param>
/// <param name="state">Its saved state, as received.</param>
internal sealed class ListeningSocket(int descriptor, byte[] state)
{
    internal int Descriptor { get; } = descriptor;

    internal byte[] State { get; } = state;

    /// <summary>Whether imap-idle owns the socket. Until then it is only offered.</summary>
    internal bool IsOurs { get; set; }

    /// <summary>The channel by which it was last offered. A server that has refused it gets no second offer.</summary>
    internal Channel? OfferedBy { get; set; }
}
