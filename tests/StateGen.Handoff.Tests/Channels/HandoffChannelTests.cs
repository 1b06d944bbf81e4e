using System.Net.Sockets;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff.Tests.Channels;

/// <summary>The layer without tasks.</summary>
public sealed class HandoffChannelTests
{
    [Fact]
    public async Task Channel_OfferAcceptCommit_GivesAndTakes()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        ulong id = channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), "state"u8.ToArray(), "input"u8.ToArray());
        Assert.Empty(ChannelPair.Drain(channel.Sender));

        HandoffEvent offered = ChannelPair.Single(channel.Receiver, HandoffEventKind.Offered);
        Assert.Equal(id, offered.Id);
        Assert.Equal("state"u8.ToArray(), offered.State.ToArray());
        Assert.Equal("input"u8.ToArray(), offered.PendingInput.ToArray());
        Assert.True(channel.Receiver.Accept(id));
        Assert.Empty(ChannelPair.Drain(channel.Receiver));

        ChannelPair.Single(channel.Sender, HandoffEventKind.Given);
        Assert.Equal(0, channel.Sender.Outstanding);
        ConnectionCopy.Close(pair.Server);
        ChannelPair.Single(channel.Receiver, HandoffEventKind.Taken);
        using Socket taken = new(new SafeSocketHandle(offered.Connection!.DangerousGetHandle(), ownsHandle: true)) { Blocking = true };
        offered.Connection.SetHandleAsInvalid();
        await TcpPair.TalkAsync(pair.Client, taken, "hello");
    }

    [Fact]
    public async Task Channel_BothEndsOffer_EachGetsTheOthers()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        int descriptor = (int)pair.Server.SafeHandle.DangerousGetHandle();
        channel.Sender.Offer(descriptor, "a"u8.ToArray());
        channel.Receiver.Offer(descriptor, "b"u8.ToArray());
        Assert.Empty(ChannelPair.Drain(channel.Sender));
        HandoffEvent a = ChannelPair.Single(channel.Receiver, HandoffEventKind.Offered);
        HandoffEvent b = ChannelPair.Single(channel.Sender, HandoffEventKind.Offered);
        Assert.Equal("a"u8.ToArray(), a.State.ToArray());
        Assert.Equal("b"u8.ToArray(), b.State.ToArray());
        channel.Receiver.Accept(a.Id);
        channel.Sender.Accept(b.Id);
        Assert.Empty(ChannelPair.Drain(channel.Receiver));
        Assert.Equal([HandoffEventKind.Given], ChannelPair.Drain(channel.Sender).Select(e => e.Kind));
        Assert.Equal([HandoffEventKind.Taken, HandoffEventKind.Given], ChannelPair.Drain(channel.Receiver).Select(e => e.Kind).Order());
        ChannelPair.Single(channel.Sender, HandoffEventKind.Taken);
        a.Connection!.Dispose();
        b.Connection!.Dispose();
    }

    [Fact]
    public async Task Channel_ManyOffers_GoInOneMessage()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();

        // Connections that an earlier test left to the finalizer.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        int before = OpenDescriptors.Count();
        for (int i = 0; i < 256; i++)
        {
            channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), new byte[20]);
        }

        Assert.False(channel.Sender.CanOffer);
        Assert.Throws<InvalidOperationException>(() => channel.Sender.Offer(0, default));
        Assert.Empty(ChannelPair.Drain(channel.Sender));
        List<HandoffEvent> offered = ChannelPair.Drain(channel.Receiver);
        Assert.Equal(256, offered.Count);
        Assert.All(offered, offer => Assert.True(channel.Receiver.Accept(offer.Id)));
        Assert.Empty(ChannelPair.Drain(channel.Receiver));
        Assert.Equal(256, ChannelPair.Drain(channel.Sender).Count(e => e.Kind == HandoffEventKind.Given));
        Assert.Equal(256, ChannelPair.Drain(channel.Receiver).Count(e => e.Kind == HandoffEventKind.Taken));
        offered.ForEach(offer => offer.Connection!.Dispose());
        Assert.Equal(before, OpenDescriptors.Count());
    }

    [Fact]
    public async Task Channel_LongStatesThatDoNotFitTheSocket_ArriveInParts()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        byte[][] states = [.. Enumerable.Range(1, 5).Select(i => Random.Shared.GetItems("abcdef"u8.ToArray(), i * 150_000))];
        foreach (byte[] state in states)
        {
            channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), state);
        }

        List<HandoffEvent> offered = [];
        int turns = 0;
        for (; offered.Count < states.Length; turns++)
        {
            Assert.Empty(ChannelPair.Drain(channel.Sender));
            offered.AddRange(ChannelPair.Drain(channel.Receiver));
        }

        Assert.InRange(turns, 3, 1000);
        Assert.Equal(states, offered.Select(offer => offer.State.ToArray()));
        offered.ForEach(offer => offer.Connection!.Dispose());
    }

    [Fact]
    public async Task Channel_OfferOverItsLimit_IsNotMade()
    {
        using ChannelPair channel = new(new HandoffOptions { MaxFrameLength = 1000 });
        using TcpPair pair = await TcpPair.ConnectAsync();
        HandoffException error = Assert.Throws<HandoffException>(() =>
        {
            channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), new byte[2000]);
        });
        Assert.Contains("at most 1000 are allowed", error.Message);
        Assert.Equal(0, channel.Sender.Outstanding);
    }

    [Fact]
    public async Task Withdraw_BeforeAnythingIsWritten_SendsNothing()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        ulong id = channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), default);
        Assert.True(channel.Sender.Withdraw(id));
        Assert.False(channel.Sender.WantsToWrite);
        Assert.False(channel.Sender.Withdraw(id));
    }

    [Fact]
    public async Task Withdraw_WhileTheAnswerIsUnderWay_TakesItBackAndTheReceiverDropsIt()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        ulong id = channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), default);
        ChannelPair.Drain(channel.Sender);
        HandoffEvent offered = ChannelPair.Single(channel.Receiver, HandoffEventKind.Offered);
        channel.Receiver.Accept(id);
        ChannelPair.Drain(channel.Receiver);
        Assert.True(channel.Sender.Withdraw(id));
        Assert.Empty(ChannelPair.Drain(channel.Sender));
        ChannelPair.Single(channel.Receiver, HandoffEventKind.Withdrawn);
        offered.Connection!.Dispose();
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
    }

    [Fact]
    public async Task Expire_NoAnswer_ReturnsTheOffer()
    {
        using ChannelPair channel = new(new HandoffOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        using TcpPair pair = await TcpPair.ConnectAsync();
        channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), default);
        ChannelPair.Drain(channel.Sender);
        Thread.Sleep(60);
        channel.Sender.Expire();
        Assert.Contains("gave no answer within 0.05 s", ChannelPair.Single(channel.Sender, HandoffEventKind.Returned).Reason);
        Assert.Equal(
            [HandoffEventKind.Offered, HandoffEventKind.Withdrawn],
            ChannelPair.Drain(channel.Receiver).Select(e => e.Kind));
    }

    [Fact]
    public async Task Expire_OtherEndDoesNotRead_EndsTheChannel()
    {
        using ChannelPair channel = new(new HandoffOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        using TcpPair pair = await TcpPair.ConnectAsync();
        channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), new byte[2_000_000]);
        ChannelPair.Drain(channel.Sender);
        Assert.True(channel.Sender.WantsToWrite);
        Thread.Sleep(60);
        channel.Sender.Expire();
        List<HandoffEvent> events = ChannelPair.Drain(channel.Sender);
        Assert.Equal([HandoffEventKind.Returned, HandoffEventKind.Closed], events.Select(e => e.Kind));
        Assert.Contains("has not read for 0.05 s", events[^1].Reason ?? events[0].Reason);
        Assert.Contains("within a frame", ChannelPair.Single(channel.Receiver, HandoffEventKind.Closed).Reason);
    }

    [Fact]
    public async Task Close_WithACommitUnread_StillTakesIt()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        int descriptor = (int)pair.Server.SafeHandle.DangerousGetHandle();
        channel.Sender.Offer(descriptor, default);
        ulong second = channel.Sender.Offer(descriptor, default);
        ChannelPair.Drain(channel.Sender);
        List<HandoffEvent> offered = ChannelPair.Drain(channel.Receiver);
        channel.Receiver.Accept(offered[0].Id);
        ChannelPair.Drain(channel.Receiver);
        ChannelPair.Single(channel.Sender, HandoffEventKind.Given);

        // The second is ready, and its COMMIT comes too late.
        channel.Receiver.Accept(second);
        channel.Receiver.Close();
        Assert.Equal(
            [HandoffEventKind.Taken, HandoffEventKind.Withdrawn, HandoffEventKind.Closed],
            ChannelPair.Drain(channel.Receiver).Select(e => e.Kind));
        Assert.Equal([HandoffEventKind.Returned, HandoffEventKind.Closed], ChannelPair.Drain(channel.Sender).Select(e => e.Kind));
        offered.ForEach(offer => offer.Connection!.Dispose());
    }

    [Fact]
    public async Task Dispose_WithUnreadOffers_ClosesTheirDescriptors()
    {
        int before = await OpenDescriptors.CountWarmAsync();
        using (ChannelPair channel = new())
        {
            using TcpPair pair = await TcpPair.ConnectAsync();
            for (int i = 0; i < 10; i++)
            {
                channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), default);
            }

            ChannelPair.Drain(channel.Sender);
            Assert.True(channel.Receiver.TryNext(out HandoffEvent first));
            first.Connection!.Dispose();
        }

        await OpenDescriptors.AssertAsync(before);
    }

    [Fact]
    public async Task Channel_ReceivedDescriptor_IsClosedOnExec()
    {
        using ChannelPair channel = new();
        using TcpPair pair = await TcpPair.ConnectAsync();
        channel.Sender.Offer((int)pair.Server.SafeHandle.DangerousGetHandle(), default);
        ChannelPair.Drain(channel.Sender);
        HandoffEvent offered = ChannelPair.Single(channel.Receiver, HandoffEventKind.Offered);
        const int GetDescriptorFlags = 1;
        foreach (nint descriptor in (nint[])[
            offered.Connection!.DangerousGetHandle(), channel.Sender.Handle.DangerousGetHandle(), channel.Receiver.Handle.DangerousGetHandle()])
        {
            Assert.Equal(LibC.CloseOnExecFlag, LibC.ControlDescriptor((int)descriptor, GetDescriptorFlags, 0));
        }

        offered.Connection.Dispose();
    }
}
