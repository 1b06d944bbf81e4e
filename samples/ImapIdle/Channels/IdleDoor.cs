using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>Where servers connect to hand clients over.</summary>
internal sealed class IdleDoor : IDisposable
{
    private readonly HandoffAcceptor _acceptor;
    private readonly Travellers _travellers;
    private readonly Poller _poller;
    private readonly Dictionary<int, Channel> _channels = [];
    private readonly int _mostChannels;
    private readonly Pause _pause;
    private int _lastNumber;

    /// <summary>Listens.</summary>
    /// <param name="path">Where.</param>
    /// <param name="mostChannels">The most servers that may be connected.</param>
    /// <param name="travellers">Who may travel.</param>
    /// <param name="poller">What the loop waits for.</param>
    /// <exception cref="HandoffException">Another imap-idle listens there, or the path cannot be used.</exception>
    internal IdleDoor(string path, int mostChannels, Travellers travellers, Poller poller)
    {
        _acceptor = HandoffAcceptor.Listen(path);
        _travellers = travellers;
        _poller = poller;
        _mostChannels = mostChannels;
        int descriptor = (int)_acceptor.Handle.DangerousGetHandle();
        poller.TryAdd(descriptor, PollEvents.Readable, PollSource.IdleSocket);
        _pause = new Pause(descriptor, poller, PollSource.IdleSocket);
    }

    /// <summary>How many servers are connected: one, but for the moment in which one follows another.</summary>
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

    /// <summary>When it has to be looked at again, in the loop's milliseconds.</summary>
    internal long NextTry => _pause.End;

    /// <summary>Somebody connects.</summary>
    internal void OnConnect()
    {
        try
        {
            while (_acceptor.TryAccept() is { } accepted)
            {
                MakeRoom(_mostChannels - 1);
                _channels[++_lastNumber] = new Channel(accepted, _travellers, _poller, _lastNumber);
            }
        }
        catch (HandoffException e)
        {
            _travellers.Log(e.Message);
            if (!ResourceLimit.HasFreeDescriptor())
            {
                MakeRoom(_channels.Count - 1);
                _pause.Begin();
            }
        }
    }

    /// <summary>Goes on where it paused.</summary>
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

    /// <summary>Ends what has taken too long.</summary>
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

    // A server has one channel and uses it. Who connects again and again, or does not say anything, takes descriptors that clients need: of those who
    // have nothing under way, the one that was silent for longest goes. A server that goes so connects again.
    private void MakeRoom(int most)
    {
        if (_channels.Count <= most)
        {
            return;
        }

        (int number, Channel? channel) = _channels.Where(each => !each.Value.IsBusy).MinBy(each => each.Value.LastUse);
        if (channel is not null)
        {
            _travellers.Log($"{_channels.Count} servers are connected, as many as there is room for: the one that was silent for longest is sent away.");
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
