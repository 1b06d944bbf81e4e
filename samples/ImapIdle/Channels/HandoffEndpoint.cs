using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>The socket on which servers hand connections over to imap-idle.</summary>
internal sealed class HandoffEndpoint : IDisposable
{
    private readonly HandoffAcceptor _acceptor;
    private readonly TransferTable _transfers;
    private readonly Poller _poller;
    private readonly Dictionary<int, Channel> _channels = [];
    private readonly int _mostChannels;
    private readonly AcceptPause _pause;
    private int _lastNumber;

    /// <summary>Listens.</summary>
    /// <param name="path">The path of the socket.</param>
    /// <param name="mostChannels">The most servers that may be connected.</param>
    /// <param name="transfers">The transfers under way.</param>
    /// <param name="poller">The event loop's poller.</param>
    /// <exception cref="HandoffException">Another imap-idle listens there, or the path cannot be used.</exception>
    internal HandoffEndpoint(string path, int mostChannels, TransferTable transfers, Poller poller)
    {
        _acceptor = HandoffAcceptor.Listen(path);
        _transfers = transfers;
        _poller = poller;
        _mostChannels = mostChannels;
        int descriptor = (int)_acceptor.Handle.DangerousGetHandle();
        poller.TryAdd(descriptor, PollEvents.Readable, PollSource.IdleSocket);
        _pause = new AcceptPause(descriptor, poller, PollSource.IdleSocket);
    }

    /// <summary>The number of connected servers: one, except while one server replaces another.</summary>
    internal int Servers => _channels.Count;

    /// <summary>Whether something is under way.</summary>
    internal bool IsBusy
    {
        get
        {
            foreach (Channel channel in _channels.Values)
            {
                if (channel.IsBusy)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The next time to call <see cref="Run"/>, in the loop's milliseconds.</summary>
    internal long NextTry => _pause.End;

    /// <summary>Accepts connecting servers.</summary>
    internal void OnConnect()
    {
        try
        {
            while (_acceptor.TryAccept() is { } accepted)
            {
                MakeRoom(_mostChannels - 1);
                _channels[++_lastNumber] = new Channel(accepted, _transfers, _poller, _lastNumber);
            }
        }
        catch (HandoffException e)
        {
            _transfers.Log(e.Message);
            if (!ResourceLimit.HasFreeDescriptor())
            {
                MakeRoom(_channels.Count - 1);
                _pause.Begin();
            }
        }
    }

    /// <summary>Resumes accepting if the pause is over.</summary>
    internal void Run(long now) => _pause.EndIfDue(now);

    /// <summary>A channel is ready.</summary>
    internal void OnReady(int number)
    {
        if (_channels.TryGetValue(number, out Channel? channel))
        {
            channel.Run();
            RemoveIfClosed(number, channel);
        }
    }

    /// <summary>Ends transfers that have timed out.</summary>
    internal void Expire()
    {
        foreach ((int number, Channel channel) in _channels.ToArray())
        {
            channel.Expire();
            RemoveIfClosed(number, channel);
        }
    }

    public void Dispose()
    {
        _acceptor.Dispose();
        foreach (Channel channel in _channels.Values)
        {
            channel.Dispose();
        }
    }

    // A server opens one channel and uses it. A peer that connects repeatedly or stays silent takes descriptors that clients need. So an
    // idle channel is closed: one that has said nothing, or else the one that was silent for longest. Several peers may connect before a
    // server speaks again. A server whose channel is closed connects again.
    private void MakeRoom(int most)
    {
        if (_channels.Count <= most)
        {
            return;
        }

        (int number, Channel? channel) = _channels.Where(each => !each.Value.IsBusy).MinBy(each => (each.Value.HasSpoken, each.Value.LastUse));
        if (channel is not null)
        {
            _transfers.Log($"{_channels.Count} servers are connected, which is the limit. The channel that was silent for longest is closed.");
            _channels.Remove(number);
            channel.Dispose();
        }
    }

    private void RemoveIfClosed(int number, Channel channel)
    {
        if (channel.IsClosed)
        {
            _channels.Remove(number);
            channel.Dispose();
        }
    }
}
