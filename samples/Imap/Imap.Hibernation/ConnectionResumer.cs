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

/// <summary>Takes connections back from imap-idle when their clients need a server, and the listening socket of the previous server.</summary>
internal sealed class ConnectionResumer : IAsyncDisposable
{
    private readonly ConditionalWeakTable<object, ResumedConnection> _restored = [];
    private readonly TaskCompletionSource<Socket?> _listener = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Action<ResumedConnection>> _serve = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HandoffListener _channels;
    private readonly ServerServices _services;
    private readonly int _port;
    private readonly Task _receiving;
    private long _resumed;

    /// <summary>Starts to listen for imap-idle.</summary>
    /// <param name="directory">The runtime directory.</param>
    /// <param name="port">The port of the listening socket to take; 0 for any.</param>
    /// <param name="services">The services that all connections share.</param>
    /// <exception cref="HandoffException">Another server listens there, or the directory is not private.</exception>
    public ConnectionResumer(RuntimeDirectory directory, int port, ServerServices services)
    {
        _services = services;
        _port = port;
        _channels = HandoffListener.Listen(directory.ServerSocket);
        _channels.ChannelFailed += error => services.Trouble.Write($"A channel from imap-idle failed: {error.Message}");
        _receiving = ReceiveAsync();
    }

    /// <summary>The number of resumed connections since the start.</summary>
    public long Resumed => Volatile.Read(ref _resumed);

    /// <summary>Begins to resume connections. Only the listening socket is taken earlier.</summary>
    /// <param name="serve">Serves a connection. It must not block.</param>
    public void Begin(Action<ResumedConnection> serve)
    {
        RefuseListeners();
        _serve.SetResult(serve);
    }

    /// <summary>Waits for the listening socket of the previous server.</summary>
    /// <returns>The socket; <see langword="null"/> if none arrives in time. You can wait again.</returns>
    public async Task<Socket?> WaitForListenerAsync(TimeSpan limit)
    {
        try
        {
            return await _listener.Task.WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Refuses listening sockets from now on.</summary>
    /// <returns>The socket that was handed over before; <see langword="null"/> if there is none.</returns>
    public Socket? RefuseListeners() => _listener.TrySetResult(null) ? null : _listener.Task.Result;

    /// <summary>Stops taking connections. Serves those already handed over before it returns.</summary>
    public async ValueTask DisposeAsync()
    {
        RefuseListeners();
        await _channels.DisposeAsync();
        await _receiving;
    }

    private async Task ReceiveAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await foreach (Handoff<object> handoff in _channels.ReceiveAllAsync(Restore, ValidateAsync))
        {
            if (handoff.State is HeldListener)
            {
                if (!_listener.TrySetResult(handoff.Socket))
                {
                    handoff.Socket.Dispose();
                }
            }
            else if (_restored.TryGetValue(handoff, out ResumedConnection? resumed))
            {
                Interlocked.Increment(ref _resumed);
                _serve.Task.Result(resumed);
            }
        }
    }

    private static object Restore(ReadOnlyMemory<byte> blob) =>
        StateSerializer.TryRestore(blob.Span, out HibernatedConnection? connection, out _) == StateOutcome.Ok ? connection!
        : StateSerializer.TryRestore(blob.Span, out CompressedConnection? compressed, out _) == StateOutcome.Ok ? compressed!.Connection
        : StateSerializer.Restore<HeldListener>(blob.Span);

    // Before the server declares itself ready: a session that cannot be restored is found while imap-idle still owns it.
    private async ValueTask<string?> ValidateAsync(Handoff<object> handoff, CancellationToken cancellationToken)
    {
        if (handoff.State is HeldListener listener)
        {
            return _listener.Task.IsCompleted || (_port != 0 && listener.EndPoint.Port != _port)
                ? $"This server listens elsewhere than on port {listener.EndPoint.Port}, or does so already."
                : null;
        }

        if (!_services.Admission.HasRoomFor(handoff.Socket))
        {
            _services.Trouble.Write("A connection is not resumed: only the descriptors reserved for the server itself are free.");
            return "The server has no free descriptors.";
        }

        await _serve.Task.WaitAsync(cancellationToken);
        var connection = (HibernatedConnection)handoff.State;
        try
        {
            (Session session, string? byeText) = SessionHibernation.Read(connection, _services);
            Inflater? inflater = session.Hibernated.Compression is { } compression ? Inflater.Restore(compression) : null;
            _restored.Add(handoff, new ResumedConnection(handoff.Socket, session, handoff.PendingInput, connection.LastInput, byeText, inflater));
            return null;
        }
        catch (MailStoreException e)
        {
            _services.Log($"A session could not be restored now: {e.Message}");
            return e.Message;
        }
    }
}
