using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using StateGen.Handoff.Async;

namespace StateGen.Handoff;

/// <summary>Receives connections from the processes that connect to a path.</summary>
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

    /// <summary>The path of the socket.</summary>
    public string Path { get; }

    /// <summary>Raised when one sender fails, while the others are served: for invalid frames, a user that is not allowed, or a time-out.</summary>
    public event Action<HandoffException>? ChannelFailed;

    /// <summary>
    /// Raised when a sender has ended its channel, in good order or not. Everything that it committed is owned here by then, and the loop
    /// returns it if it has not yet. Not raised for channels that this listener ends.
    /// </summary>
    public event Action<HandoffSenderEnd>? SenderEnded;

    /// <inheritdoc cref="HandoffAcceptor.Listen"/>
    public static HandoffListener Listen(string path, HandoffOptions? options = null)
    {
        Socket socket = new(new SafeSocketHandle(HandoffAcceptor.Bind(path), ownsHandle: true));
        return new HandoffListener(socket, path, options ?? HandoffOptions.Default);
    }

    /// <summary>
    /// Receives connections. Each one is restored and validated before the sender gets READY. The returned connections are committed: this
    /// process owns them. Holds at most <see cref="HandoffOptions.MaxOutstanding"/> unprocessed connections of a sender.
    /// </summary>
    /// <param name="validate">
    /// Validates a connection before READY is sent. A non-null result refuses it, and is the reason. Several threads may call it at once. A
    /// state that cannot be restored is refused before.
    /// </param>
    /// <param name="cancellationToken">
    /// Stops receiving. Connections that are committed already are returned first; then <see cref="OperationCanceledException"/> is thrown.
    /// </param>
    /// <typeparam name="T">The state type.</typeparam>
    /// <remarks>
    /// Connections that were committed but not returned when you leave the loop are still owned here. The next loop begins with them, or
    /// <see cref="TakeLeft"/> returns them. <see cref="DisposeAsync"/> closes them.
    /// </remarks>
    /// <exception cref="InvalidOperationException">It is being enumerated already.</exception>
    public IAsyncEnumerable<Handoff<T>> ReceiveAllAsync<T>(
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate = null, CancellationToken cancellationToken = default)
        where T : IStateSerializable<T> =>
        ReceiveAllAsync(static blob => StateSerializer.Restore<T>(blob.Span), validate, cancellationToken);

    /// <summary>Receives connections with states of more than one type.</summary>
    /// <param name="restore">Restores a state. An exception refuses the connection. Several threads may call it at once.</param>
    /// <param name="validate">Validates a connection before READY is sent. A non-null result refuses it, and is the reason.</param>
    /// <param name="cancellationToken">Stops receiving.</param>
    /// <typeparam name="T">The common type of all states.</typeparam>
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
            KeepLeft(reception);
            Volatile.Write(ref _isReceiving, 0);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private void KeepLeft<T>(Reception<T> reception)
    {
        while (reception.Taken.TryRead(out Handoff<T>? left))
        {
            lock (_left)
            {
                _left.Add((left, left.Socket));
            }
        }
    }

    /// <summary>
    /// Returns the connections that were committed but not returned when the loop was left. The caller owns them from here on, and no loop
    /// returns them.
    /// </summary>
    /// <typeparam name="T">The state type of that loop.</typeparam>
    /// <returns>The connections in order of arrival; none if the loop has returned all.</returns>
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
    /// Stops listening and taking connections. The loop still returns committed ones, and then ends. If it was left before, the rest is
    /// closed and reported to <see cref="ChannelFailed"/>.
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
            ChannelFailed?.Invoke(new HandoffException($"{left.Length} committed connections were not returned by the loop, and are closed."));
        }
    }
}
