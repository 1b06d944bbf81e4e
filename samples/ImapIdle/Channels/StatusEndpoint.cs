using System.Net.Sockets;
using ImapIdle.Interop;
using ImapIdle.Protocol;
using StateGen;

namespace ImapIdle.Channels;

/// <summary>Sends the current figures to each client that connects to the status socket. Reads nothing.</summary>
internal sealed class StatusEndpoint : IDisposable
{
    private readonly string _path;
    private readonly AcceptPause _pause;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };

    /// <summary>Starts to listen. The caller guarantees that no other imap-idle is running.</summary>
    /// <exception cref="SocketException">The path cannot be used.</exception>
    internal StatusEndpoint(string path, Poller poller)
    {
        _path = path;
        File.Delete(path);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(8);
        poller.TryAdd((int)_listener.Handle, PollEvents.Readable, PollSource.StatusSocket);
        _pause = new AcceptPause((int)_listener.Handle, poller, PollSource.StatusSocket);
    }

    /// <summary>The next time to call <see cref="Run"/>, in the loop's milliseconds.</summary>
    internal long NextTry => _pause.End;

    /// <summary>Resumes accepting if the pause is over.</summary>
    internal void Run(long now) => _pause.EndIfDue(now);

    /// <summary>Answers a connecting client.</summary>
    internal void OnConnect(Func<IdleStatus> figures)
    {
        try
        {
            using Socket asker = _listener.Accept();
            asker.Blocking = false;
            asker.Send(StateSerializer.Save(figures()));
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.TooManyOpenSockets)
        {
            _pause.Begin();
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // The client has disconnected, or the figures are not available now.
        }
    }

    public void Dispose()
    {
        File.Delete(_path);
        _listener.Dispose();
    }
}
