using ImapIdle.Configuration;
using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>The channel to the server, opened again whenever a server appears.</summary>
/// <param name="path">The socket of the server.</param>
/// <param name="options">The interval between attempts.</param>
/// <param name="transfers">The connections to offer to the server.</param>
/// <param name="poller">The event loop's poller.</param>
internal sealed class ServerLink(string path, IdleOptions options, TransferTable transfers, Poller poller) : IDisposable
{
    /// <summary>The number of the channel in the poller.</summary>
    internal const int Number = -1;

    private Channel? _channel;
    private long _nextTry;

    /// <summary>Whether a server is connected.</summary>
    internal bool IsUp => _channel is { IsClosed: false };

    /// <summary>Whether something is under way.</summary>
    internal bool IsBusy => _channel is { IsBusy: true };

    /// <summary>When to look for a server next, in the loop's milliseconds; <see cref="long.MaxValue"/> while one is connected.</summary>
    internal long NextTry => IsUp ? long.MaxValue : _nextTry;

    /// <summary>Connects to a server if none is connected, and offers it the queued connections.</summary>
    internal void Run(long now)
    {
        if (!IsUp && now >= _nextTry)
        {
            _channel?.Dispose();
            _channel = null;
            _nextTry = now + options.Retry;
            TryConnect();
        }

        // An answer that arrives while offers are sent makes room for more, and no further event announces it.
        while (_channel is { } channel && channel.Offer())
        {
            channel.Run();
        }
    }

    /// <summary>The channel is ready.</summary>
    internal void OnReady() => _channel?.Run();

    /// <summary>Ends transfers that have timed out.</summary>
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
            _channel = new Channel(HandoffChannel.Connect(path), transfers, poller, Number);
        }
        catch (HandoffException)
        {
            // A killed server leaves its socket file. The next server replaces it.
        }
    }
}
