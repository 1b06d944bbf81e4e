using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Imap.Server.Compression;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using StateGen;
using StateGen.Handoff;

namespace Imap.Hibernation;

/// <summary>Takes from imap-idle what it holds: connections whose clients need a server, and the listening socket of the server before.</summary>
internal sealed class WakeUps : IAsyncDisposable
{
    private readonly ConditionalWeakTable<object, Awakened> _restored = [];
    private readonly TaskCompletionSource<Socket?> _listener = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Action<Awakened>> _serve = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HandoffListener _channels;
    private readonly ServerServices _services;
    private readonly int _port;
    private readonly Task _receiving;
    private long _awakened;

    /// <summary>Begins to listen for imap-idle.</summary>
    /// <param name="directory">Where the two meet.</param>
    /// <param name="port">The port whose listening socket is wanted; 0 for any.</param>
    /// <param name="services">What all connections share.</param>
    /// <exception cref="HandoffException">Another server listens there, or the directory is not private.</exception>
    public WakeUps(RuntimeDirectory directory, int port, ServerServices services)
    {
        _services = services;
        _port = port;
        _channels = HandoffListener.Listen(directory.ServerSocket);
        _channels.ChannelFailed += error => services.Trouble.Write($"A channel from imap-idle failed: {error.Message}");
        _receiving = ReceiveAsync();
    }

    /// <summary>Connections taken since the start.</summary>
    public long Awakened => Volatile.Read(ref _awakened);

    /// <summary>Begins to take connections; only the listening socket is taken before.</summary>
    /// <param name="serve">Serves one; it must not wait.</param>
    public void Begin(Action<Awakened> serve) => _serve.SetResult(serve);

    /// <summary>The listening socket of the server before, if it comes within a time.</summary>
    public async Task<Socket?> WaitForListenerAsync(TimeSpan limit)
    {
        try
        {
            return await _listener.Task.WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            _listener.TrySetResult(null);
            return await _listener.Task;
        }
    }

    /// <summary>Takes no more; what was handed over already is served before this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        _listener.TrySetResult(null);
        await _channels.DisposeAsync();
        await _receiving;
    }

    private async Task ReceiveAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await foreach (Handoff<object> handoff in _channels.ReceiveAllAsync(Restore, ValidateAsync))
        {
            if (handoff.State is ParkedListener)
            {
                if (!_listener.TrySetResult(handoff.Socket))
                {
                    handoff.Socket.Dispose();
                }
            }
            else if (_restored.TryGetValue(handoff, out Awakened? awakened))
            {
                Interlocked.Increment(ref _awakened);
                _serve.Task.Result(awakened);
            }
        }
    }

    private static object Restore(ReadOnlyMemory<byte> blob) =>
        StateSerializer.TryRestore(blob.Span, out ParkedConnection? parked, out _) == StateOutcome.Ok ? parked!
        : StateSerializer.TryRestore(blob.Span, out CompressedConnection? compressed, out _) == StateOutcome.Ok ? compressed!.Connection
        : StateSerializer.Restore<ParkedListener>(blob.Span);

    // Before we say that we are ready: what can be wrong with a session is found while imap-idle still has it.
    private async ValueTask<string?> ValidateAsync(Handoff<object> handoff, CancellationToken cancellationToken)
    {
        if (handoff.State is ParkedListener listener)
        {
            return _listener.Task.IsCompleted || (_port != 0 && listener.EndPoint.Port != _port)
                ? $"This server listens elsewhere than on port {listener.EndPoint.Port}, or does so already."
                : null;
        }

        if (!_services.Admission.HasRoomFor(handoff.Socket))
        {
            _services.Trouble.Write("A connection is not taken back: no descriptors are free but those that the server needs itself.");
            return "The server has no descriptors free.";
        }

        await _serve.Task.WaitAsync(cancellationToken);
        var parked = (ParkedConnection)handoff.State;
        try
        {
            (Session session, string? farewell) = ParkedSession.Read(parked, _services);
            Inflater? inflater = session.Hibernated.Compression is { } compression ? Inflater.Restore(compression) : null;
            _restored.Add(handoff, new Awakened(handoff.Socket, session, handoff.PendingInput, parked.Heard, farewell, inflater));
            return null;
        }
        catch (MailStoreException e)
        {
            _services.Log($"A session could not be restored now: {e.Message}");
            return e.Message;
        }
    }
}
