using System.Collections.Concurrent;
using System.Threading.Channels;

namespace StateGen.Handoff.Tests.Async;

/// <summary>A listener that takes all connections and records failures.</summary>
internal sealed class Taker : IAsyncDisposable
{
    private readonly HandoffListener _listener;
    private readonly Channel<Handoff<Chat>> _taken = Channel.CreateUnbounded<Handoff<Chat>>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    internal Taker(string path, HandoffOptions? options = null, Func<Handoff<Chat>, CancellationToken, ValueTask<string?>>? validate = null)
    {
        _listener = HandoffListener.Listen(path, options);
        _listener.ChannelFailed += error => Failures.Enqueue(error.Message);
        _running = RunAsync(validate);
    }

    internal ConcurrentQueue<string> Failures { get; } = [];

    internal async Task<Handoff<Chat>> NextAsync()
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
        return await _taken.Reader.ReadAsync(limit.Token);
    }

    internal bool TookNothing => _taken.Reader.Count == 0;

    /// <summary>The next message of what failed.</summary>
    internal async Task<string> FailureAsync()
    {
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            if (Failures.TryDequeue(out string? failure))
            {
                return failure;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("Nothing failed.");
    }

    /// <summary>Stops and closes the connections taken so far.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _listener.DisposeAsync();
        while (_taken.Reader.TryRead(out Handoff<Chat>? left))
        {
            left.Socket.Dispose();
        }
    }

    private async Task RunAsync(Func<Handoff<Chat>, CancellationToken, ValueTask<string?>>? validate)
    {
        try
        {
            await foreach (Handoff<Chat> handoff in _listener.ReceiveAllAsync(validate, _stop.Token))
            {
                _taken.Writer.TryWrite(handoff);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
