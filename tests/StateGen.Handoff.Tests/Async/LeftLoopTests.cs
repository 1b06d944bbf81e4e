using System.Collections.Concurrent;
using System.Net.Sockets;

namespace StateGen.Handoff.Tests.Async;

/// <summary>A receiver learns that its senders have ended, and loses nothing when it leaves its loop.</summary>
public sealed class LeftLoopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SenderEnded_GoodOrder_IsToldWhenAllOfItIsOurs()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        TaskCompletionSource<HandoffSenderEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        listener.SenderEnded += end => ended.TrySetResult(end);
        using TcpPair first = await TcpPair.ConnectAsync();
        using TcpPair second = await TcpPair.ConnectAsync();
        Task sending = SendAsync(place, first, second);
        List<string> users = [];
        await foreach (Handoff<Chat> handoff in listener.ReceiveAllAsync<Chat>(cancellationToken: Token))
        {
            using Socket socket = handoff.Socket;
            users.Add(handoff.State.User);
            if (users.Count == 1)
            {
                // The second one has not come out yet, and the sender has gone already.
                await sending;
                HandoffSenderEnd end = await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
                Assert.Equal((Environment.ProcessId, null), (end.ProcessId, end.Reason));
            }
            else
            {
                break;
            }
        }

        Assert.Equal(["0", "1"], users);
        Assert.Empty(listener.TakeLeft<Chat>());
    }

    [Fact]
    public async Task SenderEnded_InTheMidstOfAFrame_SaysWhatWasWrong()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        TaskCompletionSource<HandoffSenderEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        listener.SenderEnded += end => ended.TrySetResult(end);
        using CancellationTokenSource stop = new();
        Task loop = DrainAsync(listener, stop.Token);
        using (Socket raw = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            await raw.ConnectAsync(new UnixDomainSocketEndPoint(place.Path), Token);
            await raw.SendAsync(new byte[] { 9, 0 }, Token);
        }

        HandoffSenderEnd end = await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        Assert.Equal($"Process {Environment.ProcessId} closed the channel within a frame.", end.Reason);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    [Fact]
    public async Task SenderEnded_ListenerEnds_IsNotTold()
    {
        using Place place = new();
        HandoffListener listener = HandoffListener.Listen(place.Path);
        ConcurrentQueue<HandoffSenderEnd> ends = [];
        listener.SenderEnded += ends.Enqueue;
        Task loop = DrainAsync(listener, CancellationToken.None);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, new Chat { User = "a" }, cancellationToken: Token);
        await listener.DisposeAsync();
        await loop;
        Assert.Empty(ends);
    }

    [Fact]
    public async Task LoopLeft_WithMoreCommitted_TheNextLoopBeginsWithIt()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        TcpPair[] pairs = await CommitAndLeaveAfterOneAsync(listener, place, 4);
        List<string> users = [];
        await foreach (Handoff<Chat> handoff in listener.ReceiveAllAsync<Chat>(cancellationToken: Token))
        {
            using Socket socket = handoff.Socket;
            users.Add(handoff.State.User);
            await TcpPair.TalkAsync(pairs[users.Count].Client, socket, "after");
            if (users.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(["1", "2"], users);
        Handoff<Chat> last = Assert.Single(listener.TakeLeft<Chat>());
        Assert.Equal("3", last.State.User);
        await TcpPair.TalkAsync(pairs[3].Client, last.Socket, "after");
        last.Socket.Dispose();
        Assert.Empty(listener.TakeLeft<Chat>());
        Array.ForEach(pairs, pair => pair.Dispose());
    }

    [Fact]
    public async Task LoopLeft_WithMoreCommitted_CanBeTakenAfterTheListenerEnded()
    {
        using Place place = new();
        HandoffListener listener = HandoffListener.Listen(place.Path);
        TcpPair[] pairs = await CommitAndLeaveAfterOneAsync(listener, place, 3, disposesWithin: true);
        IReadOnlyList<Handoff<Chat>> left = listener.TakeLeft<Chat>();
        Assert.Equal(["1", "2"], left.Select(handoff => handoff.State.User));
        await TcpPair.TalkAsync(pairs[2].Client, left[1].Socket, "after");
        foreach (Handoff<Chat> handoff in left)
        {
            handoff.Socket.Dispose();
        }

        Array.ForEach(pairs, pair => pair.Dispose());
    }

    [Fact]
    public async Task LoopLeft_AndNobodyTakesWhatIsLeft_IsClosedAndSaid()
    {
        using Place place = new();
        ConcurrentQueue<string> failures = [];
        HandoffListener listener = HandoffListener.Listen(place.Path);
        listener.ChannelFailed += error => failures.Enqueue(error.Message);
        TcpPair[] pairs = await CommitAndLeaveAfterOneAsync(listener, place, 3);
        await listener.DisposeAsync();
        Assert.Equal(["2 committed connections were not returned by the loop, and are closed."], failures);
        Assert.Equal(0, await pairs[2].Client.ReceiveAsync(new byte[1], Token));
        Array.ForEach(pairs, pair => pair.Dispose());
    }

    private static async Task SendAsync(Place place, params TcpPair[] pairs)
    {
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        for (int i = 0; i < pairs.Length; i++)
        {
            await sender.SendAsync(pairs[i].Server, new Chat { User = $"{i}" }, cancellationToken: Token);
        }
    }

    private static async Task<TcpPair[]> CommitAndLeaveAfterOneAsync(HandoffListener listener, Place place, int count, bool disposesWithin = false)
    {
        TcpPair[] pairs = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => TcpPair.ConnectAsync()));
        Task sending = SendAsync(place, pairs);
        await foreach (Handoff<Chat> handoff in listener.ReceiveAllAsync<Chat>(cancellationToken: Token))
        {
            using Socket socket = handoff.Socket;
            Assert.Equal("0", handoff.State.User);

            // All are committed when this returns.
            await sending;
            if (disposesWithin)
            {
                await listener.DisposeAsync();
            }

            break;
        }

        return pairs;
    }

    private static async Task DrainAsync(HandoffListener listener, CancellationToken stop)
    {
        await foreach (Handoff<Chat> handoff in listener.ReceiveAllAsync<Chat>(cancellationToken: stop))
        {
            handoff.Socket.Dispose();
        }
    }
}
