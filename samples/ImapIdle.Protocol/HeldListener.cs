using System.Net;
using StateGen;

namespace ImapIdle.Protocol;

/// <summary>A listening socket that imap-idle holds for the next server. No process accepts meanwhile: the kernel queues the clients.</summary>
[State("imap-listener", Version = 1)]
public sealed partial class HeldListener
{
    /// <summary>The address that it listens on.</summary>
    [Member(1)]
    public IPEndPoint EndPoint { get; set; } = new(IPAddress.None, 0);
}
