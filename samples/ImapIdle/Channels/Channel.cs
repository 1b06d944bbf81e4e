using ImapIdle.Clients;
using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>A channel to a server process: clients come and go through it.</summary>
internal sealed class Channel : IDisposable
{
    private readonly HandoffChannel _channel;
    private readonly Travellers _travellers;
    private readonly Poller _poller;
    private readonly int _number;
    private static long _uses;

    private readonly Dictionary<ulong, Passenger> _arriving = [];
    private readonly Dictionary<ulong, Passenger> _leaving = [];
    private bool _waitsToWrite;

    /// <summary>Takes over a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="travellers">Who may travel.</param>
    /// <param name="poller">What the loop waits for.</param>
    /// <param name="number">What the poller calls this channel.</param>
    internal Channel(HandoffChannel channel, Travellers travellers, Poller poller, int number)
    {
        _channel = channel;
        _travellers = travellers;
        _poller = poller;
        _number = number;
        poller.TryAdd(Descriptor, PollEvents.Readable, PollSource.Channel, number);
    }

    /// <summary>Whether it has ended.</summary>
    internal bool IsClosed => _channel.IsClosed;

    /// <summary>Whether something is under way, which must not take too long.</summary>
    internal bool IsBusy => _arriving.Count + _leaving.Count > 0 || _channel.WantsToWrite;

    /// <summary>When it was last used: a number that grows with each use of any channel.</summary>
    internal long LastUse { get; private set; } = ++_uses;

    private int Descriptor => (int)_channel.Handle.DangerousGetHandle();

    /// <summary>Offers who wants to leave: listening sockets first, so that new clients find the new server before old ones do.</summary>
    /// <returns>Whether anybody was offered, so that <see cref="Run"/> has something to send.</returns>
    internal bool Offer()
    {
        bool hasOffered = false;
        while (_channel.CanOffer && _travellers.Listeners.NextFor(this) is { } listener)
        {
            hasOffered = true;
            listener.OfferedBy = this;
            _leaving[_channel.Offer(listener.Descriptor, listener.State)] = new Passenger(-1, listener);
        }

        while (_channel.CanOffer && _travellers.Clients.TryLeave(out int index, out int socket, out byte[] state, out byte[] input))
        {
            hasOffered = true;
            try
            {
                _leaving[_channel.Offer(socket, state, input)] = new Passenger(index, null);
            }
            catch (HandoffException e)
            {
                _travellers.Log($"A client cannot be offered to the server: {e.Message}");
                _travellers.Clients.ComeBackRefused(index);
            }
        }

        return hasOffered;
    }

    /// <summary>Does all that can be done without waiting.</summary>
    internal void Run()
    {
        while (_channel.TryNext(out HandoffEvent happened))
        {
            LastUse = ++_uses;
            Handle(happened);
        }

        if (!_channel.IsClosed && _channel.WantsToWrite != _waitsToWrite)
        {
            _waitsToWrite = _channel.WantsToWrite;
            _poller.Change(
                Descriptor, PollEvents.Readable | (_waitsToWrite ? PollEvents.Writable : PollEvents.None), PollSource.Channel, _number);
        }
    }

    /// <summary>Ends what has taken too long.</summary>
    internal void Expire()
    {
        _channel.Expire();
        Run();
    }

    /// <summary>Closes it; who was on the way stays whose it was.</summary>
    public void Dispose()
    {
        _channel.Close();
        Run();
        _channel.Dispose();
        Run();
    }

    private void Handle(in HandoffEvent happened)
    {
        switch (happened.Kind)
        {
            case HandoffEventKind.Offered:
                Admit(happened);
                break;
            case HandoffEventKind.Taken:
                if (_arriving.Remove(happened.Id, out Passenger taken))
                {
                    _travellers.Take(taken);
                }

                break;
            case HandoffEventKind.Withdrawn:
                if (_arriving.Remove(happened.Id, out Passenger withdrawn))
                {
                    _travellers.Drop(withdrawn);
                }

                break;
            case HandoffEventKind.Given:
                if (_leaving.Remove(happened.Id, out Passenger given))
                {
                    _travellers.Left(given);
                }

                break;
            case HandoffEventKind.Refused or HandoffEventKind.Returned:
                if (_leaving.Remove(happened.Id, out Passenger back))
                {
                    _travellers.ComeBack(back, happened.Kind == HandoffEventKind.Refused ? happened.Reason : null);
                }

                break;
            case HandoffEventKind.Closed when happened.Reason is { } reason:
                _travellers.Log(reason);
                break;
        }
    }

    private void Admit(in HandoffEvent offer)
    {
        string? refusal = _travellers.Admit(offer.Connection!, offer.State, offer.PendingInput, out Passenger passenger);
        if (refusal is null)
        {
            _arriving[offer.Id] = passenger;
            _channel.Accept(offer.Id);
        }
        else
        {
            _channel.Refuse(offer.Id, refusal);
        }

        // Its descriptor was taken out of it where it is ours.
        offer.Connection!.Dispose();
    }
}
