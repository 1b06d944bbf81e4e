using System.Net;
using System.Net.Sockets;
using Imap.Server.Sessions;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace Imap.Hibernation;

/// <summary>The server's connection to imap-idle: hands quiet connections over, and the listening socket when the server ends.</summary>
/// <param name="program">The program; started if it is not running.</param>
/// <param name="after">How long a connection has to be quiet.</param>
/// <param name="log">Writes a line to the log.</param>
internal sealed class ImapIdleClient(IdleProgram program, TimeSpan after, Action<string> log) : IHibernator, IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _connecting = new(1);
    private HandoffSender? _sender;
    private string? _lastFailure;
    private string? _lastStaying;
    private long _hibernated;
    private long _failed;
    private long _staying;

    /// <inheritdoc/>
    public TimeSpan QuietTime => after;

    /// <inheritdoc/>
    public TimeSpan RetryDelay => after > ShortestPause ? after : ShortestPause;

    /// <summary>The number of hibernated connections since the start.</summary>
    public long Hibernated => Volatile.Read(ref _hibernated);

    /// <summary>The number of connections since the start that imap-idle did not take.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>How often a quiet connection was not hibernated, because only this server can continue it.</summary>
    public long Staying => Volatile.Read(ref _staying);

    /// <summary>Why the last of them stayed.</summary>
    public string? LastStaying => Volatile.Read(ref _lastStaying);

    /// <inheritdoc/>
    public async ValueTask<bool> TryHibernateAsync(Socket socket, HibernatedConnection connection, ReadOnlyMemory<byte> unparsed, bool isCompressed)
    {
        bool taken = await TryGiveAsync(sender => isCompressed
            ? sender.SendAsync(socket, new CompressedConnection { Connection = connection }, unparsed)
            : sender.SendAsync(socket, connection, unparsed));
        Interlocked.Increment(ref taken ? ref _hibernated : ref _failed);
        return taken;
    }

    /// <summary>Hands the listening socket over for the next server. The kernel queues new clients until then.</summary>
    /// <returns>Whether imap-idle took it.</returns>
    public ValueTask<bool> TryGiveListenerAsync(Socket listener, IPEndPoint endPoint) =>
        TryGiveAsync(sender => sender.SendAsync(listener, new HeldListener { EndPoint = endPoint }));

    /// <inheritdoc/>
    public void NoteStaying(string reason)
    {
        Interlocked.Increment(ref _staying);
        if (Interlocked.Exchange(ref _lastStaying, reason) != reason)
        {
            log($"A quiet connection is not hibernated: {reason}. Others with the same reason are not logged.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_sender is { } sender)
        {
            await sender.DisposeAsync();
        }
    }

    private async ValueTask<bool> TryGiveAsync(Func<HandoffSender, Task> give)
    {
        try
        {
            await give(_sender is { IsConnected: true } sender ? sender : await ConnectAsync());
            return true;
        }
        catch (Exception e) when (e is HandoffException or IOException)
        {
            // The connection stays in the server. Each kind of failure is logged once, however many connections it affects.
            if (Interlocked.Exchange(ref _lastFailure, e.Message) != e.Message)
            {
                log($"Connections cannot be hibernated: {e.Message}");
            }

            return false;
        }
    }

    private async Task<HandoffSender> ConnectAsync()
    {
        await _connecting.WaitAsync();
        try
        {
            if (_sender is { IsConnected: true } connected)
            {
                return connected;
            }

            if (_sender is { } lost)
            {
                _sender = null;
                await lost.DisposeAsync();
            }

            _sender = await program.ConnectAsync();
            _lastFailure = null;
            return _sender;
        }
        finally
        {
            _connecting.Release();
        }
    }
}
