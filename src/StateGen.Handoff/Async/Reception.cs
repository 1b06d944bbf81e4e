using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Threading.Channels;

namespace StateGen.Handoff.Async;

/// <summary>Accepts senders until it is stopped, and collects the connections that they commit.</summary>
internal sealed class Reception<T> : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromMilliseconds(100);

    private readonly Socket _listening;
    private readonly HandoffOptions _options;
    private readonly Action<HandoffException> _failed;
    private readonly Action<HandoffSenderEnd> _ended;
    private readonly ConcurrentDictionary<SenderPeer<T>, bool> _peers = [];
    private readonly Channel<Handoff<T>> _taken = Channel.CreateUnbounded<Handoff<T>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _running;

    internal Reception(
        Socket listening,
        HandoffOptions options,
        Func<ReadOnlyMemory<byte>, T> restore,
        Func<Handoff<T>, CancellationToken, ValueTask<string?>>? validate,
        Action<HandoffException> failed,
        Action<HandoffSenderEnd> ended,
        CancellationToken stop)
    {
        _listening = listening;
        _options = options;
        _failed = failed;
        _ended = ended;
        Restore = restore;
        Validate = validate;
        Stop = stop;
        Free = new SemaphoreSlim(options.MaxOutstanding);
        _running = RunAsync();
    }

    /// <summary>Restores a state from its blob.</summary>
    internal Func<ReadOnlyMemory<byte>, T> Restore { get; }

    /// <summary>Validates a connection before READY is sent.</summary>
    internal Func<Handoff<T>, CancellationToken, ValueTask<string?>>? Validate { get; }

    internal CancellationToken Stop { get; }

    /// <summary>Places for connections that are accepted and that the program has not got yet.</summary>
    internal SemaphoreSlim Free { get; }

    internal ChannelReader<Handoff<T>> Taken => _taken.Reader;

    /// <summary>Adds a committed connection.</summary>
    internal void Take(Handoff<T> handoff) => _taken.Writer.TryWrite(handoff);

    /// <summary>Removes a sender that has ended. The reason is null if it ended in good order.</summary>
    internal void Forget(SenderPeer<T> peer, string? reason)
    {
        if (_peers.TryRemove(peer, out _))
        {
            _ = peer.DisposeAsync().AsTask();
        }

        if (reason is not null)
        {
            _failed(new HandoffException(reason));
        }

        // After a stop it is this end that closes the channel.
        if (!Stop.IsCancellationRequested)
        {
            _ended(new HandoffSenderEnd(peer.ProcessId, reason));
        }
    }

    /// <summary>Waits until no more connections can arrive. Call it after the stop.</summary>
    public async ValueTask DisposeAsync() => await _running.ConfigureAwait(false);

    private async Task RunAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!Stop.IsCancellationRequested)
        {
            try
            {
                SenderPeer<T> peer = new(this, await _listening.AcceptAsync(Stop).ConfigureAwait(false), _options);
                _peers[peer] = true;
                peer.Start();
            }
            catch (HandoffException error)
            {
                _failed(error);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                break;
            }
            catch (SocketException error)
            {
                // If descriptors are short, new senders wait until some are free.
                _failed(new HandoffException($"Cannot accept: {error.Message}", error));
                await Task.Delay(PauseAfterError).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(_peers.Keys.Select(peer => peer.DisposeAsync().AsTask())).ConfigureAwait(false);
        _taken.Writer.Complete();
    }
}
