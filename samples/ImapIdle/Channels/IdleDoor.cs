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
    private int _lastNumber;

    /// <summary>Listens.</summary>
    /// <exception cref="HandoffException">Another imap-idle listens there, or the path cannot be used.</exception>
    internal IdleDoor(string path, Travellers travellers, Poller poller)
    {
        _acceptor = HandoffAcceptor.Listen(path);
        _travellers = travellers;
        _poller = poller;
        poller.TryAdd((int)_acceptor.Handle.DangerousGetHandle(), PollEvents.Readable, PollSource.IdleSocket);
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

    /// <summary>Somebody connects.</summary>
    internal void OnConnect()
    {
        try
        {
            while (_acceptor.TryAccept() is { } accepted)
            {
                _channels[++_lastNumber] = new Channel(accepted, _travellers, _poller, _lastNumber);
            }
        }
        catch (HandoffException e)
        {
            _travellers.Log(e.Message);
        }
    }

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

    private void RemoveIfClosed(int number, Channel channel)
    {
        if (channel.IsClosed)
        {
            _channels.Remove(number);
            channel.Dispose();
        }
    }
}
