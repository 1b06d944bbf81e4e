using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>The IMAP server: listens, and serves each client on a connection of its own.</summary>
public sealed class ImapListener : IAsyncDisposable
{
    // RFC 5530, section 3, LIMIT.
    private static readonly byte[] TooMany = "* BYE [LIMIT] Too many clients are connected. Try again later.\r\n"u8.ToArray();

    private readonly Socket _listener;
    private readonly ServerServices _services;
    private readonly ConcurrentDictionary<Connection, Task> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private int _refusing;
    private volatile bool _leaving;

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
    /// <param name="endPoint">Where to listen; port 0 takes any free one.</param>
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
    internal async Task<Socket> LeaveAsync()
    {
        await StopAcceptingAsync();
        _leaving = true;
        foreach (Connection connection in _connections.Keys)
        {
            connection.Leave();
        }

        await EndAllAsync(Timeouts.Leaving);
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
                // Out of descriptors, or a client that was gone before it was taken: others may still come.
                _services.Trouble.Write($"A client could not be accepted: {e.Message}");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private void Admit(Socket client)
    {
        if (_services.Admission.TryEnter(client) is { } refusal)
        {
            _services.Trouble.Write($"Clients are turned away: {refusal}");
            TurnAway(client, refusal);
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

    // Does not wait: the send buffer is empty, so one line fits, and input is not read.
    private static void TurnAway(Socket client, string refusal)
    {
        try
        {
            client.Blocking = false;
            client.Send(Encoding.ASCII.GetBytes($"* BYE [LIMIT] {refusal} Try again later.\r\n"));
            client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It is gone already.
        }
        finally
        {
            client.Dispose();
        }
    }

    // Runs in the background, because the client may be slow to receive the reason.
    private void Refuse(Socket client)
    {
        if (Interlocked.Exchange(ref _refusing, 1) == 0)
        {
            _services.Log($"There are {_services.Limits.Connections} connections: no client is taken until one has gone.");
        }

        _ = RefuseAsync(client);
    }

    private static async Task RefuseAsync(Socket client)
    {
        try
        {
            await client.SendAsync(TooMany, SocketFlags.None);
            await LingeringClose.WaitForCloseAsync(client);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It did not wait for the answer.
        }
        finally
        {
            client.Dispose();
        }
    }

    private void Serve(Connection connection, string? byeText)
    {
        var started = new TaskCompletionSource();
        _connections[connection] = ServeAsync(connection, started.Task);
        if (byeText is not null)
        {
            connection.Close(byeText);
        }
        else if (_leaving)
        {
            connection.Leave();
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
