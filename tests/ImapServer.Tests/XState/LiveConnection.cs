using System.Net;
using System.Net.Sockets;
using Imap.Server.Connections;
using Imap.Server.Sessions;

namespace ImapServer.Tests.XState;

/// <summary>A connection of the server under the test's control. Its session can be saved at any moment, as hibernation does.</summary>
internal sealed class LiveConnection : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Socket _socket;
    private readonly Connection _connection;
    private readonly Task _running;

    public LiveConnection(LiveMail mail)
    {
        _listener.Start();
        Task<RawClient> client = Task.Run(() => new RawClient((IPEndPoint)_listener.LocalEndpoint));
        _socket = _listener.AcceptSocket();
        _connection = new Connection(_socket, new ServerServices(mail.Store, mail.Users, TimeProvider.System, mail.Note));
        _running = _connection.RunAsync();
        Client = client.GetAwaiter().GetResult();
    }

    /// <summary>The other end.</summary>
    public RawClient Client { get; }

    /// <summary>The session as the server saves it, while it is whatever it is.</summary>
    public string Save() => SessionToken.Write(_connection.Session.Save());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _running;
        _connection.Dispose();
        _socket.Dispose();
        _listener.Dispose();
    }
}
