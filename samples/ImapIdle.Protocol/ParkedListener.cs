using System.Net;
using StateGen;

namespace ImapIdle.Protocol;

/// <summary>A listening socket that waits in imap-idle for the next server; nobody accepts meanwhile, the kernel queues the clients.</summary>
[State("imap-listener", Version = 1)]
public sealed partial class ParkedListener
{
    /// <summary>Where it listens.</summary>
    [Member(1)]
    public IPEndPoint EndPoint { get; set; } = new(IPAddress.None, 0);
}
