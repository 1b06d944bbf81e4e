using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>The way back to the server: one channel, made again whenever a server is there.</summary>
/// <param name="path">Where the server listens.</param>
/// <param name="options">How often to try.</param>
/// <param name="travellers">Who waits for it.</param>
/// <param name="poller">What the loop waits for.</param>
internal sealed class ServerLink(string path, IdleOptions options, Travellers travellers, Poller poller) : IDisposable
{
    /// <summary>What the poller calls the channel.</summary>
    internal const int Number = -1;

    private Channel? _channel;
    private long _nextTry;

    /// <summary>Whether a server is there.</summary>
    internal bool IsUp => _channel is { IsClosed: false };

    /// <summary>Whether something is under way.</summary>
    internal bool IsBusy => _channel is { IsBusy: true };

    /// <summary>When to look for a server next, in the loop's milliseconds; <see cref="long.MaxValue"/> where one is there.</summary>
    internal long NextTry => IsUp ? long.MaxValue : _nextTry;

    /// <summary>Looks for a server where there is none, and offers it who waits.</summary>
    internal void Run(long now)
    {
        if (!IsUp && now >= _nextTry)
        {
            _channel?.Dispose();
            _channel = null;
            _nextTry = now + options.Retry;
            TryConnect();
        }

        // Answers that come in while offers are sent make room for more, and nobody would tell us of that again.
        while (_channel is { } channel && channel.Offer())
        {
            channel.Run();
        }
    }

    /// <summary>The channel is ready.</summary>
    internal void OnReady() => _channel?.Run();

    /// <summary>Ends what has taken too long.</summary>
    internal void Expire() => _channel?.Expire();

    public void Dispose()
    {
        _channel?.Dispose();
        _channel = null;
    }

    private void TryConnect()
    {
        // Without this look, a server that is away would cost an exception ten times a second.
        if (FileStatus.TryGet(path, out _) != 0)
        {
            return;
        }

        try
        {
            _channel = new Channel(HandoffChannel.Connect(path), travellers, poller, Number);
        }
        catch (HandoffException)
        {
            // A server that was killed leaves its socket behind; the next one takes its place.
        }
    }
}
