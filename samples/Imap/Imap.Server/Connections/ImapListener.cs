using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>The IMAP server: listens, and gives every client a connection of its own.</summary>
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

    /// <summary>Where the server listens; its port is the real one where 0 was asked for.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Connections that are served here now.</summary>
    public int Connections => _connections.Count;

    /// <summary>Of these: connections whose clients have not logged in.</summary>
    public int Unauthenticated => _services.Admission.Unauthenticated;

    /// <summary>Starts a server.</summary>
    /// <param name="endPoint">Where to listen; port 0 takes any free one.</param>
    /// <param name="store">The mail; it stays the caller's to dispose, after the server.</param>
    /// <param name="users">Who may log in.</param>
    /// <param name="time">The clock; the system's where it is not given.</param>
    /// <param name="log">Takes lines for the operator; they go to standard error where it is not given.</param>
    /// <exception cref="SocketException">The port cannot be had.</exception>
    public static ImapListener Start(
        IPEndPoint endPoint, IMailStore store, UserDirectory users, TimeProvider? time = null, Action<string>? log = null) =>
        new(Listen(endPoint), new ServerServices(store, users, time ?? TimeProvider.System, log ?? Console.Error.WriteLine));

    /// <summary>A socket that listens.</summary>
    /// <exception cref="SocketException">The port cannot be had.</exception>
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

    /// <summary>Serves a connection that comes back; one whose client has gone meanwhile is closed.</summary>
    internal void Serve(Awakened awakened)
    {
        Connection connection;
        try
        {
            connection = new Connection(
                awakened.Socket, _services, awakened.Session, awakened.Unparsed, awakened.Heard, awakened.Inflater);
        }
        catch (IOException)
        {
            // A stream is made of connected sockets only. To go without LOGOUT is nothing to tell of.
            awakened.Socket.Dispose();
            return;
        }

        Serve(connection, awakened.Farewell);
    }

    /// <summary>Takes no more clients, and has every connection parked that can be; the others are told BYE.</summary>
    /// <returns>The listening socket, which nobody accepts from now.</returns>
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

    /// <summary>Lets running commands end, says BYE to every client, and stops.</summary>
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
            // Whoever does not take its BYE is cut off, so that nobody uses the store after this.
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

        Serve(connection, farewell: null);
    }

    // Nobody waits for it: its buffer is empty, so a line fits in, and nothing that it may have sent is read.
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

    // The client is told why, and may be slow to hear of it: nobody waits for that.
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
            await LastWords.LetArriveAsync(client);
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

    private void Serve(Connection connection, string? farewell)
    {
        var started = new TaskCompletionSource();
        _connections[connection] = ServeAsync(connection, started.Task);
        if (farewell is not null)
        {
            connection.Close(farewell);
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
            // A client that goes without LOGOUT is nothing to tell of.
        }
        catch (Exception e)
        {
            _services.Log($"A connection failed: {e}");
        }
        finally
        {
            connection.Dispose();
            if (!connection.IsParked)
            {
                await LastWords.LetArriveAsync(connection.Socket);
                connection.Socket.Dispose();
            }

            _connections.TryRemove(connection, out _);
            Volatile.Write(ref _refusing, 0);
        }
    }
}
