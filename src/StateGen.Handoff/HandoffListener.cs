using System.Diagnostics.CodeAnalysis;
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
    private readonly List<(object Handoff, Socket Socket)> _left = [];
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

    /// <summary>
    /// Is told that a sender has ended its channel, in good order or not. All that it committed is ours by then, and comes out of the loop if it has not
    /// yet. It is not told of channels that this listener ends.
    /// </summary>
    public event Action<HandoffSenderEnd>? SenderEnded;

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
    /// <param name="cancellationToken">
    /// Takes nothing more. What senders had committed already comes out first; then <see cref="OperationCanceledException"/> is thrown.
    /// </param>
    /// <typeparam name="T">The state type.</typeparam>
    /// <remarks>
    /// What was committed and has not come out when the loop is left is still ours. The next loop begins with it, or <see cref="TakeLeft"/> gives it;
    /// <see cref="DisposeAsync"/> closes it.
    /// </remarks>
    /// <exception cref="InvalidOperationException">It is being enumerated already.</exception>
    public IAsyncEnumerable<Handoff<T>> ReceiveAllAsync<T>(
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate = null, CancellationToken cancellationToken = default)
        where T : IStateSerializable<T> =>
        ReceiveAllAsync(static blob => StateSerializer.Restore<T>(blob.Span), validate, cancellationToken);

    /// <summary>Takes connections, as the other one does, where their states are of more than one type.</summary>
    /// <param name="restore">Restores a state; what it throws refuses the connection. It may be called by several threads at once.</param>
    /// <param name="validate">Looks at a connection before we are ready for it; a text refuses it, and is the reason.</param>
    /// <param name="cancellationToken">Takes nothing more.</param>
    /// <typeparam name="T">What all states are.</typeparam>
    /// <exception cref="InvalidOperationException">It is being enumerated already.</exception>
    public async IAsyncEnumerable<Handoff<T>> ReceiveAllAsync<T>(
        Func<ReadOnlyMemory<byte>, T> restore,
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(restore);
        if (Interlocked.Exchange(ref _isReceiving, 1) != 0)
        {
            throw new InvalidOperationException("The connections are being received already.");
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        Reception<T> reception = new(_socket, _options, restore, validate, error => ChannelFailed?.Invoke(error), end => SenderEnded?.Invoke(end), stop.Token);
        try
        {
            while (TryTakeLeft(out Handoff<T>? left))
            {
                yield return left;
            }

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
            while (reception.Taken.TryRead(out Handoff<T>? left))
            {
                lock (_left)
                {
                    _left.Add((left, left.Socket));
                }
            }

            Volatile.Write(ref _isReceiving, 0);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Takes what was committed and had not come out when the loop was left. It is the caller's from here on, and comes out of no loop.</summary>
    /// <typeparam name="T">The state type of that loop.</typeparam>
    /// <returns>The connections, those that came first before the others; none where all came out.</returns>
    public IReadOnlyList<Handoff<T>> TakeLeft<T>()
    {
        List<Handoff<T>> taken = [];
        while (TryTakeLeft(out Handoff<T>? left))
        {
            taken.Add(left);
        }

        return taken;
    }

    /// <summary>
    /// Listens no more and takes nothing more; what is committed still comes out of the loop, which ends then. Where the loop was left before, what it left
    /// is closed, and <see cref="ChannelFailed"/> is told.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (!_disposed.IsCancellationRequested)
        {
            File.Delete(Path);
            await _disposed.CancelAsync().ConfigureAwait(false);
            _socket.Dispose();
        }

        CloseLeft();
    }

    private bool TryTakeLeft<T>([NotNullWhen(true)] out Handoff<T>? left)
    {
        lock (_left)
        {
            int index = _left.FindIndex(static each => each.Handoff is Handoff<T>);
            left = index < 0 ? null : (Handoff<T>)_left[index].Handoff;
            if (index >= 0)
            {
                _left.RemoveAt(index);
            }

            return index >= 0;
        }
    }

    private void CloseLeft()
    {
        (object Handoff, Socket Socket)[] left;
        lock (_left)
        {
            left = [.. _left];
            _left.Clear();
        }

        foreach ((_, Socket socket) in left)
        {
            socket.Dispose();
        }

        if (left.Length > 0)
        {
            ChannelFailed?.Invoke(new HandoffException($"{left.Length} connections that were committed did not come out of the loop, and are closed."));
        }
    }
}
