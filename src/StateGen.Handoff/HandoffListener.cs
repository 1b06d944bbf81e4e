using System.Net.Sockets;
using System.Runtime.CompilerServices;
using StateGen.Handoff.Async;

namespace StateGen.Handoff;

/// <summary>Takes connections from the processes that connect to a path.</summary>
public sealed class HandoffListener : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly HandoffOptions _options;
    private readonly CancellationTokenSource _disposed = new();
    private int _isReceiving;

    private HandoffListener(Socket socket, string path, HandoffOptions options)
    {
        _socket = socket;
        Path = path;
        _options = options;
    }

    /// <summary>Where it listens.</summary>
    public string Path { get; }

    /// <summary>
    /// Is told what went wrong with one sender, while the others are served: bytes that are no frames, a user who is not allowed, a time-out.
    /// </summary>
    public event Action<HandoffException>? ChannelFailed;

    /// <inheritdoc cref="HandoffAcceptor.Listen"/>
    public static HandoffListener Listen(string path, HandoffOptions? options = null)
    {
        Socket socket = new(new SafeSocketHandle(HandoffAcceptor.Bind(path), ownsHandle: true));
        return new HandoffListener(socket, path, options ?? HandoffOptions.Default);
    }

    /// <summary>
    /// Takes connections. Each is restored and validated before the sender is told that we are ready; what comes out here is committed: ours.
    /// No more than <see cref="HandoffOptions.MaxOutstanding"/> that nobody has looked at are taken from a sender.
    /// </summary>
    /// <param name="validate">
    /// Looks at a connection before we are ready for it; a text refuses it, and is the reason. It may be called by several threads at once.
    /// A state that does not restore is refused before.
    /// </param>
    /// <param name="ct">
    /// Takes nothing more. What senders had committed already comes out first; then <see cref="OperationCanceledException"/> is thrown.
    /// </param>
    /// <typeparam name="T">The state type.</typeparam>
    /// <remarks>Who leaves the loop before it ends closes what was committed and did not come out.</remarks>
    /// <exception cref="InvalidOperationException">It is being enumerated already.</exception>
    public IAsyncEnumerable<Handoff<T>> ReceiveAllAsync<T>(
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate = null, CancellationToken ct = default)
        where T : IStateSerializable<T> =>
        ReceiveAllAsync(static blob => StateSerializer.Restore<T>(blob.Span), validate, ct);

    /// <summary>Takes connections, as the other one does, where their states are of more than one type.</summary>
    /// <param name="restore">Restores a state; what it throws refuses the connection. It may be called by several threads at once.</param>
    /// <param name="validate">Looks at a connection before we are ready for it; a text refuses it, and is the reason.</param>
    /// <param name="ct">Takes nothing more.</param>
    /// <typeparam name="T">What all states are.</typeparam>
    /// <exception cref="InvalidOperationException">It is being enumerated already.</exception>
    public async IAsyncEnumerable<Handoff<T>> ReceiveAllAsync<T>(
        Func<ReadOnlyMemory<byte>, T> restore,
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(restore);
        if (Interlocked.Exchange(ref _isReceiving, 1) != 0)
        {
            throw new InvalidOperationException("The connections are being received already.");
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ct, _disposed.Token);
        Reception<T> reception = new(_socket, _options, restore, validate, error => ChannelFailed?.Invoke(error), stop.Token);
        try
        {
            await foreach (Handoff<T> taken in reception.Taken.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                reception.Free.Release();
                yield return taken;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reception.DisposeAsync().ConfigureAwait(false);
            Volatile.Write(ref _isReceiving, 0);
        }

        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Listens no more and takes nothing more; what is committed still comes out of what receives, which ends then.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_disposed.IsCancellationRequested)
        {
            File.Delete(Path);
            await _disposed.CancelAsync().ConfigureAwait(false);
            _socket.Dispose();
        }
    }
}
