using System.Net;
using System.Net.Sockets;

namespace ImapServer.Tests.Hibernation;

/// <summary>Finds a port that no program listens on.</summary>
internal static class FreePort
{
    /// <summary>A free port.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
