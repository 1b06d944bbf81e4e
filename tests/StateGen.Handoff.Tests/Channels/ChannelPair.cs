namespace StateGen.Handoff.Tests.Channels;

/// <summary>The two ends of a channel, driven by hand.</summary>
internal sealed class ChannelPair : IDisposable
{
    private readonly Place _place = new();
    private readonly HandoffAcceptor _acceptor;

    internal ChannelPair(HandoffOptions? options = null)
    {
        _acceptor = HandoffAcceptor.Listen(_place.Path, options);
        Sender = HandoffChannel.Connect(_place.Path, options);
        Receiver = _acceptor.TryAccept()!;
    }

    internal HandoffChannel Sender { get; }

    internal HandoffChannel Receiver { get; }

    internal static List<HandoffEvent> Drain(HandoffChannel channel)
    {
        List<HandoffEvent> events = [];
        while (channel.TryNext(out HandoffEvent next))
        {
            events.Add(next);
        }

        return events;
    }

    internal static HandoffEvent Single(HandoffChannel channel, HandoffEventKind kind)
    {
        HandoffEvent only = Assert.Single(Drain(channel));
        Assert.Equal(kind, only.Kind);
        return only;
    }

    public void Dispose()
    {
        Sender.Dispose();
        Receiver.Dispose();
        _acceptor.Dispose();
        _place.Dispose();
    }
}
