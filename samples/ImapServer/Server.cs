using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer;

/// <summary>The IMAP server: listens, and gives every client a connection of its own.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly ServerServices _services;
    private readonly ConcurrentDictionary<Connection, (Task Serving, NetworkStream Stream)> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    private Server(Socket listener, ServerServices services)
    {
        _listener = listener;
        _services = services;
        _accepting = AcceptAsync();
    }

    /// <summary>Where the server listens; its port is the real one where 0 was asked for.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndPoint!;

    /// <summary>Starts a server.</summary>
    /// <param name="endPoint">Where to listen; port 0 takes any free one.</param>
    /// <param name="store">The mail; it stays the caller's to dispose, after the server.</param>
    /// <param name="users">Who may log in.</param>
    /// <param name="time">The clock; the system's where it is not given.</param>
    /// <param name="log">Takes lines for the operator; they go to standard error where it is not given.</param>
    /// <exception cref="SocketException">The port cannot be had.</exception>
    public static Server Start(
        IPEndPoint endPoint, IMailStore store, UserDirectory users, TimeProvider? time = null, Action<string>? log = null)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(endPoint);
            listener.Listen();
        }
        catch
        {
            listener.Dispose();
            throw;
        }

        return new Server(listener, new ServerServices(store, users, time ?? TimeProvider.System, log ?? Console.Error.WriteLine));
    }

    /// <summary>Lets running commands end, says BYE to every client, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        foreach (Connection connection in _connections.Keys)
        {
            connection.Close("The server shuts down.");
        }

        var serving = Task.WhenAll(_connections.Values.Select(connection => connection.Serving));
        if (await Task.WhenAny(serving, Task.Delay(Timeouts.Shutdown)) != serving)
        {
            // Whoever does not take its BYE is cut off, so that nobody uses the store after this.
            foreach ((_, NetworkStream stream) in _connections.Values)
            {
                await stream.DisposeAsync();
            }

            await serving;
        }

        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Socket client = await _listener.AcceptAsync(_stopping.Token);
                client.NoDelay = true;
                Serve(client);
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (SocketException e)
            {
                // Out of descriptors, or a client that was gone before it was taken: others may still come.
                _services.Log($"A client could not be accepted: {e.Message}");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private void Serve(Socket client)
    {
        var stream = new NetworkStream(client, ownsSocket: true);
        var connection = new Connection(stream, _services);
        var started = new TaskCompletionSource();
        _connections[connection] = (ServeAsync(connection, stream, started.Task), stream);
        started.SetResult();
    }

    private async Task ServeAsync(Connection connection, NetworkStream stream, Task started)
    {
        await started.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await connection.RunAsync();
        }
        catch (ConnectionLostException)
        {
            // A client that goes without LOGOUT is nothing to tell of.
        }
        catch (Exception e)
        {
            _services.Log($"A connection failed: {e}");
        }
        finally
        {
            connection.Dispose();
            await stream.DisposeAsync();
            _connections.TryRemove(connection, out _);
        }
    }
}
