using ImapIdle.Clients;
using ImapIdle.Interop;
using StateGen.Handoff;

namespace ImapIdle.Channels;

/// <summary>A channel to a server process, through which connections are handed over in both directions.</summary>
internal sealed class Channel : IDisposable
{
    private readonly HandoffChannel _channel;
    private readonly TransferTable _transfers;
    private readonly Poller _poller;
    private readonly int _number;
    private static long _uses;

    private readonly Dictionary<ulong, Transfer> _receiving = [];
    private readonly Dictionary<ulong, Transfer> _sending = [];
    private bool _waitsToWrite;

    /// <summary>Registers a channel with the poller.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="transfers">The transfers under way.</param>
    /// <param name="poller">The event loop's poller.</param>
    /// <param name="number">The number of this channel in the poller.</param>
    internal Channel(HandoffChannel channel, TransferTable transfers, Poller poller, int number)
    {
        _channel = channel;
        _transfers = transfers;
        _poller = poller;
        _number = number;
        poller.TryAdd(Descriptor, PollEvents.Readable, PollSource.Channel, number);
    }

    /// <summary>Whether it has ended.</summary>
    internal bool IsClosed => _channel.IsClosed;

    /// <summary>Whether a transfer is under way, which has a time limit.</summary>
    internal bool IsBusy => _receiving.Count + _sending.Count > 0 || _channel.WantsToWrite;

    /// <summary>Whether the peer has sent anything.</summary>
    internal bool HasSpoken { get; private set; }

    /// <summary>When it was last used: a number that grows with each use of any channel.</summary>
    internal long LastUse { get; private set; } = ++_uses;

    private int Descriptor => (int)_channel.Handle.DangerousGetHandle();

    /// <summary>Offers queued connections: listening sockets first, so that new clients reach the new server before old ones do.</summary>
    /// <returns>Whether anything was offered, so that <see cref="Run"/> has something to send.</returns>
    internal bool Offer()
    {
        bool hasOffered = false;
        while (_channel.CanOffer && _transfers.Listeners.NextFor(this) is { } listener)
        {
            hasOffered = true;
            listener.OfferedBy = this;
            _sending[_channel.Offer(listener.Descriptor, listener.State)] = new Transfer(-1, listener);
        }

        while (_channel.CanOffer && _transfers.Clients.TryDequeue(out int index, out int socket, out byte[] state, out byte[] input))
        {
            hasOffered = true;
            try
            {
                _sending[_channel.Offer(socket, state, input)] = new Transfer(index, null);
            }
            catch (HandoffException e)
            {
                _transfers.Log($"A client cannot be offered to the server: {e.Message}");
                _transfers.Clients.ReturnRefused(index);
            }
        }

        return hasOffered;
    }

    /// <summary>Runs until it would block.</summary>
    internal void Run()
    {
        while (_channel.TryNext(out HandoffEvent happened))
        {
            HasSpoken = true;
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

    /// <summary>Ends transfers that have timed out.</summary>
    internal void Expire()
    {
        _channel.Expire();
        Run();
    }

    /// <summary>Closes the channel. Each transfer under way keeps its current owner.</summary>
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
                if (_receiving.Remove(happened.Id, out Transfer taken))
                {
                    _transfers.Take(taken);
                }

                break;
            case HandoffEventKind.Withdrawn:
                if (_receiving.Remove(happened.Id, out Transfer withdrawn))
                {
                    _transfers.Drop(withdrawn);
                }

                break;
            case HandoffEventKind.Given:
                if (_sending.Remove(happened.Id, out Transfer given))
                {
                    _transfers.Complete(given);
                }

                break;
            case HandoffEventKind.Refused or HandoffEventKind.Returned:
                if (_sending.Remove(happened.Id, out Transfer back))
                {
                    _transfers.Return(back, happened.Kind == HandoffEventKind.Refused ? happened.Reason : null);
                }

                break;
            case HandoffEventKind.Closed when happened.Reason is { } reason:
                _transfers.Log(reason);
                break;
        }
    }

    private void Admit(in HandoffEvent offer)
    {
        string? refusal = _transfers.Admit(offer.Connection!, offer.State, offer.PendingInput, out Transfer transfer);
        if (refusal is null)
        {
            _receiving[offer.Id] = transfer;
            _channel.Accept(offer.Id);
        }
        else
        {
            _channel.Refuse(offer.Id, refusal);
        }

        // An accepted offer has given up its descriptor already.
        offer.Connection!.Dispose();
    }
}
