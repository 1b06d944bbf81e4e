using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>The IMAP server: listens, and serves each client on a connection of its own.</summary>
public sealed class ImapListener : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly ServerServices _services;
    private readonly ConcurrentDictionary<Connection, Task> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private int _refusing;
    private volatile bool _handsOver;

    internal ImapListener(Socket listener, ServerServices services)
    {
        _listener = listener;
        _services = services;
        EndPoint = (IPEndPoint)listener.LocalEndPoint!;
        _accepting = AcceptAsync();
    }

    /// <summary>The address that the server listens on, with the actual port.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Connections that are served here now.</summary>
    public int Connections => _connections.Count;

    /// <summary>The number of connections whose clients have not logged in.</summary>
    public int Unauthenticated => _services.Admission.Unauthenticated;

    /// <summary>Starts a server.</summary>
    /// <param name="endPoint">The address; port 0 for any free one.</param>
    /// <param name="store">The mail; it stays the caller's to dispose, after the server.</param>
    /// <param name="users">The users and their passwords.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="log">Writes a line to the log; <see langword="null"/> for standard error.</param>
    /// <exception cref="SocketException">Cannot listen on the port.</exception>
    public static ImapListener Start(
        IPEndPoint endPoint, IMailStore store, UserDirectory users, TimeProvider? time = null, Action<string>? log = null) =>
        new(Listen(endPoint), new ServerServices(store, users, time ?? TimeProvider.System, log ?? Console.Error.WriteLine));

    /// <summary>A socket that listens.</summary>
    /// <exception cref="SocketException">Cannot listen on the port.</exception>
    internal static Socket Listen(IPEndPoint endPoint)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(endPoint);
            listener.Listen();
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Serves a resumed connection. Closes it if its client has disconnected meanwhile.</summary>
    internal void Serve(ResumedConnection resumed)
    {
        Connection connection;
        try
        {
            connection = new Connection(
                resumed.Socket, _services, resumed.Session, resumed.Unparsed, resumed.LastInput, resumed.Inflater);
        }
        catch (IOException)
        {
            // A stream requires a connected socket. A disconnect without LOGOUT is not logged.
            resumed.Socket.Dispose();
            return;
        }

        Serve(connection, resumed.ByeText);
    }

    /// <summary>Stops accepting, and hibernates every connection that can be. The others get BYE.</summary>
    /// <returns>The listening socket, from which no process accepts now.</returns>
    internal async Task<Socket> HandOverAsync()
    {
        await StopAcceptingAsync();
        _handsOver = true;
        foreach (Connection connection in _connections.Keys)
        {
            connection.HibernateOrClose();
        }

        await EndAllAsync(Timeouts.HandOver);
        return _listener;
    }

    /// <summary>Waits for running commands, says BYE to every client, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAcceptingAsync();
        _listener.Dispose();
        await EndAllAsync(TimeSpan.Zero);
        _stopping.Dispose();
    }

    private async Task StopAcceptingAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await _stopping.CancelAsync();
        }

        await _accepting;
    }

    private async Task EndAllAsync(TimeSpan patience)
    {
        if (patience > TimeSpan.Zero)
        {
            await WaitForAllAsync(patience);
        }

        foreach (Connection connection in _connections.Keys)
        {
            connection.Close(ImapWords.ShutsDown);
        }

        if (!await WaitForAllAsync(Timeouts.Shutdown))
        {
            // Connections that do not take their BYE are closed, so that none uses the store after this.
            foreach (Connection connection in _connections.Keys)
            {
                connection.Socket.Dispose();
            }

            await Task.WhenAll(_connections.Values);
        }
    }

    private async Task<bool> WaitForAllAsync(TimeSpan patience)
    {
        var serving = Task.WhenAll(_connections.Values);
        return await Task.WhenAny(serving, Task.Delay(patience)) == serving;
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Socket client = await _listener.AcceptAsync(_stopping.Token);
                client.NoDelay = true;
                Admit(client);
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // Out of descriptors, or the client has disconnected: others may still connect.
                _services.Trouble.Write($"A client could not be accepted: {e.Message}");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private void Admit(Socket client)
    {
        if (_services.Admission.TryEnter(client) is { } refusal)
        {
            _services.Trouble.Write($"Clients are refused: {refusal}");
            ClientRefusal.Send(client, refusal);
            return;
        }

        if (_connections.Count >= _services.Limits.Connections)
        {
            _services.Admission.Leave();
            Refuse(client);
            return;
        }

        Connection connection;
        try
        {
            connection = new Connection(client, _services);
        }
        catch
        {
            _services.Admission.Leave();
            client.Dispose();
            throw;
        }

        Serve(connection, byeText: null);
    }

    private void Refuse(Socket client)
    {
        if (Interlocked.Exchange(ref _refusing, 1) == 0)
        {
            _services.Log($"The limit of {_services.Limits.Connections} connections is reached: new clients are refused until one disconnects.");
        }

        // In the background, because the client may be slow to receive the reason.
        _ = ClientRefusal.SendAsync(client, "Too many clients are connected.");
    }

    private void Serve(Connection connection, string? byeText)
    {
        var started = new TaskCompletionSource();
        _connections[connection] = ServeAsync(connection, started.Task);
        if (byeText is not null)
        {
            connection.Close(byeText);
        }
        else if (_handsOver)
        {
            connection.HibernateOrClose();
        }

        started.SetResult();
    }

    private async Task ServeAsync(Connection connection, Task started)
    {
        await started.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await connection.RunAsync();
        }
        catch (ConnectionLostException)
        {
            // A disconnect without LOGOUT is not logged.
        }
        catch (Exception e)
        {
            _services.Log($"A connection failed: {e}");
        }
        finally
        {
            connection.Dispose();
            if (!connection.IsHibernated)
            {
                await LingeringClose.WaitForCloseAsync(connection.Socket);
                connection.Socket.Dispose();
            }

            _connections.TryRemove(connection, out _);
            Volatile.Write(ref _refusing, 0);
        }
    }
}
