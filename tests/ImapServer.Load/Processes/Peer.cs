using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ImapServer.Load.Processes;

/// <summary>Finds the process that listens on a UNIX socket.</summary>
internal static class Peer
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    /// <summary>The process that listens, or <see langword="null"/>.</summary>
    public static int? Find(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException)
        {
            return null;
        }

        // struct ucred: process, user, group.
        Span<int> credentials = stackalloc int[3];
        socket.GetRawSocketOption(SocketLevel, PeerCredentials, MemoryMarshal.AsBytes(credentials));
        return credentials[0];
    }
}
