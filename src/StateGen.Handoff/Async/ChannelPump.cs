using System.Net.Sockets;

namespace StateGen.Handoff.Async;

/// <summary>Drives a channel by tasks: waits until its socket is ready, and reports its events in order, one at a time.</summary>
internal sealed class ChannelPump : IAsyncDisposable
{
    private const int LongestPause = 20;

    private readonly Socket _socket;
    private readonly HandoffChannel _channel;
    private readonly Action<HandoffEvent> _happened;
    private readonly TimeSpan _tick;
    private readonly byte[] _peeked = new byte[1];
    private readonly Lock _turn = new();
    private readonly Queue<HandoffEvent> _events = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Timer? _timer;
    private bool _isDelivering;
    private int _isKicked;
    private int _pause = 1;

    /// <param name="socket">The connected socket; it is the pump's from here on.</param>
    /// <param name="options">The limits of the channel.</param>
    /// <param name="happened">Called for each event. It must not block or throw.</param>
    internal ChannelPump(Socket socket, HandoffOptions options, Action<HandoffEvent> happened)
    {
        _socket = socket;
        _happened = happened;
        _channel = new HandoffChannel(socket.SafeHandle, options);
        _tick = options.Timeout / 10;
    }

    /// <summary>The process at the other end.</summary>
    internal int PeerProcessId => _channel.PeerProcessId;

    /// <summary>Starts the pump. No event has been read before.</summary>
    internal void Start()
    {
        _timer = new Timer(static pump => ((ChannelPump)pump!).Use(static channel => channel.Expire()), this, _tick, _tick);
        _ = ReadAsync();
    }

    /// <summary>Runs an action on the channel and sends its results soon after. Results of concurrent actions are sent together.</summary>
    internal void Use(Action<HandoffChannel> action)
    {
        lock (_turn)
        {
            action(_channel);
        }

        Kick();
    }

    /// <inheritdoc cref="Use(Action{HandoffChannel})"/>
    internal T Use<T>(Func<HandoffChannel, T> action)
    {
        T result;
        lock (_turn)
        {
            result = action(_channel);
        }

        Kick();
        return result;
    }

    /// <summary>Ends the channel in good order, and waits until all events are reported.</summary>
    public async ValueTask DisposeAsync()
    {
        Use(static channel => channel.Close());
        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Use(static channel => channel.Abort());
        await _ended.Task.ConfigureAwait(false);
        await (_timer?.DisposeAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!Advance())
        {
            try
            {
                // Waits until the socket is readable, without reading. A receive of no bytes would not wait: .NET does not see the
                // channel's reads and considers the socket readable.
                await _socket.ReceiveAsync(_peeked, SocketFlags.Peek).ConfigureAwait(false);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // The channel detects the failure itself.
            }
        }
    }

    private void Kick()
    {
        if (Interlocked.Exchange(ref _isKicked, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pump => pump.Kicked(), this, preferLocal: false);
        }
    }

    private void Kicked()
    {
        Volatile.Write(ref _isKicked, 0);
        Advance();
    }

    /// <summary>True when the channel has ended.</summary>
    private bool Advance()
    {
        bool wantsToWrite;
        bool isClosed;
        lock (_turn)
        {
            bool any = false;
            while (_channel.TryNext(out HandoffEvent next))
            {
                _events.Enqueue(next);
                any = true;
            }

            isClosed = _channel.IsClosed;
            wantsToWrite = _channel.WantsToWrite;
            _pause = any || !wantsToWrite ? 1 : Math.Min(_pause * 2, LongestPause);
        }

        Deliver();
        if (isClosed)
        {
            // Wakes the wait for the socket to become readable.
            _socket.Dispose();
        }
        else if (wantsToWrite)
        {
            _ = RetryAsync(_pause);
        }

        return isClosed;
    }

    /// <summary>.NET cannot wait until a socket is writable without writing. A peer that does not read is slow anyway.</summary>
    private async Task RetryAsync(int pause)
    {
        await Task.Delay(pause).ConfigureAwait(false);
        Kick();
    }

    /// <summary>Outside of the lock, and by one thread at a time.</summary>
    private void Deliver()
    {
        lock (_turn)
        {
            if (_isDelivering)
            {
                return;
            }

            _isDelivering = true;
        }

        while (true)
        {
            HandoffEvent next;
            lock (_turn)
            {
                if (!_events.TryDequeue(out next))
                {
                    _isDelivering = false;
                    return;
                }
            }

            _happened(next);
            if (next.Kind == HandoffEventKind.Closed)
            {
                _ended.SetResult();
            }
        }
    }
}
