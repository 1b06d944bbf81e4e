using System.Net.Sockets;
using ImapIdle.Interop;
using ImapIdle.Protocol;
using StateGen;

namespace ImapIdle.Channels;

/// <summary>Tells the figures to whoever connects, and asks nothing.</summary>
internal sealed class StatusDoor : IDisposable
{
    private readonly string _path;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };

    /// <summary>Listens. The caller has made sure that no other imap-idle does.</summary>
    /// <exception cref="SocketException">The path cannot be used.</exception>
    internal StatusDoor(string path, Poller poller)
    {
        _path = path;
        File.Delete(path);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(8);
        poller.TryAdd((int)_listener.Handle, PollEvents.Readable, PollSource.StatusSocket);
    }

    /// <summary>Somebody asks.</summary>
    internal void OnConnect(Func<IdleStatus> figures)
    {
        try
        {
            using Socket asker = _listener.Accept();
            asker.Blocking = false;
            asker.Send(StateSerializer.Save(figures()));
        }
        catch (SocketException)
        {
            // Whoever asked has gone.
        }
    }

    public void Dispose()
    {
        File.Delete(_path);
        _listener.Dispose();
    }
}
