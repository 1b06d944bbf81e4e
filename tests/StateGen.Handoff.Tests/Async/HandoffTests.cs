using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StateGen.Handoff.Tests.Async;

/// <summary>Connections change hands between a sender and a listener.</summary>
public sealed class HandoffTests(ITestOutputHelper output)
{
    private static readonly Chat State = new() { User = "ada", Count = 3, Size = 9 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ConnectionAndState_AreTheReceiversAndTheClientTalksOn()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await TcpPair.TalkAsync(pair.Client, pair.Server, "before");

        await sender.SendAsync(pair.Server, State, "half a li"u8.ToArray(), Token);

        Handoff<Chat> taken = await taker.NextAsync();
        (Socket socket, Chat state, ReadOnlyMemory<byte> pendingInput) = taken;
        Assert.Equal(("ada", 3, 9), (state.User, state.Count, state.Size));
        Assert.Equal("half a li"u8.ToArray(), pendingInput.ToArray());
        Assert.Throws<ObjectDisposedException>(() => pair.Server.Available);
        for (int i = 0; i < 3; i++)
        {
            await TcpPair.TalkAsync(pair.Client, socket, "after");
        }

        socket.Dispose();
        Assert.Equal(0, await pair.Client.ReceiveAsync(new byte[1], Token));
    }

    [Fact]
    public async Task SendAsync_AfterAReceiveThatWasCancelled_DoesNotDisturbTheConnection()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        using CancellationTokenSource cancel = new();
        Task<int> pending = pair.Server.ReceiveAsync(new byte[10], cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);

        await sender.SendAsync(pair.Server, State, cancellationToken: Token);

        using Socket socket = (await taker.NextAsync()).Socket;
        await TcpPair.TalkAsync(pair.Client, socket, "after");
    }

    /// <summary>It must not, but it happens: the pending receive fails, and neither ends the connection nor takes bytes of it.</summary>
    [Fact]
    public async Task SendAsync_WithAReceiveStillPending_EndsItAndNotTheConnection()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        Task<int> pending = pair.Server.ReceiveAsync(new byte[10], SocketFlags.None);

        await sender.SendAsync(pair.Server, State, cancellationToken: Token);

        await Assert.ThrowsAsync<SocketException>(() => pending);
        using Socket socket = (await taker.NextAsync()).Socket;
        await TcpPair.TalkAsync(pair.Client, socket, "after");
    }

    /// <summary>A connection is handed over and back, and gets the same descriptor number again.</summary>
    [Fact]
    public async Task SendAsync_ToAndFro_GoesOnForever()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        Socket socket = pair.Server;
        HashSet<nint> numbers = [];
        for (int i = 0; i < 50; i++)
        {
            await TcpPair.TalkAsync(pair.Client, socket, "round");
            numbers.Add(socket.SafeHandle.DangerousGetHandle());
            await sender.SendAsync(socket, State, cancellationToken: Token);
            socket = (await taker.NextAsync()).Socket;
        }

        socket.Dispose();
        Assert.InRange(numbers.Count, 1, 49);
    }

    [Fact]
    public async Task SendAsync_ListeningSocket_AcceptsAtTheReceiver()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        EndPoint address = listening.LocalEndPoint!;
        using CancellationTokenSource cancel = new();
        ValueTask<Socket> accepting = listening.AcceptAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await accepting);
        using Socket early = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await early.ConnectAsync(address, Token);

        await sender.SendAsync(listening, State, cancellationToken: Token);

        using Socket moved = (await taker.NextAsync()).Socket;
        using Socket late = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await late.ConnectAsync(address, Token);
        using Socket first = await moved.AcceptAsync(Token);
        using Socket second = await moved.AcceptAsync(Token);
        await TcpPair.TalkAsync(early, first, "early");
        await TcpPair.TalkAsync(late, second, "late");
    }

    [Fact]
    public async Task SendAsync_FiveThousandConnections_AllArrive()
    {
        const int Count = 5000;
        using Place place = new();
        int before = await OpenDescriptors.CountWarmAsync();
        TimeSpan took;
        await using (Taker taker = new(place.Path))
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
            TcpPair[] pairs = new TcpPair[Count];
            for (int i = 0; i < Count; i++)
            {
                pairs[i] = await TcpPair.ConnectAsync();
            }

            long start = Stopwatch.GetTimestamp();
            await Task.WhenAll(pairs.Select((pair, i) => sender.SendAsync(pair.Server, new Chat { User = "ada", Count = i }, cancellationToken: Token)));
            took = Stopwatch.GetElapsedTime(start);
            HashSet<int> seen = [];
            for (int i = 0; i < Count; i++)
            {
                (Socket socket, Chat state, _) = await taker.NextAsync();
                Assert.True(seen.Add(state.Count));
                await TcpPair.TalkAsync(pairs[state.Count].Client, socket, "after");
                socket.Dispose();
                pairs[state.Count].Dispose();
            }
        }

        output.WriteLine($"{Count} connections handed over in {took.TotalMilliseconds:0} ms, {took.TotalMicroseconds / Count:0.0} us each");
        await OpenDescriptors.AssertAsync(before);
    }

    [Fact]
    public async Task ReceiveAllAsync_Cancelled_GivesWhatIsCommittedAndLeavesTheRest()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        using CancellationTokenSource cancel = new();
        await using IAsyncEnumerator<Handoff<Chat>> taken = listener.ReceiveAllAsync<Chat>(cancellationToken: cancel.Token).GetAsyncEnumerator(Token);
        ValueTask<bool> first = taken.MoveNextAsync();
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair one = await TcpPair.ConnectAsync();
        using TcpPair two = await TcpPair.ConnectAsync();
        using TcpPair three = await TcpPair.ConnectAsync();
        await sender.SendAsync(one.Server, State, cancellationToken: Token);
        await sender.SendAsync(two.Server, State, cancellationToken: Token);
        await cancel.CancelAsync();

        // Whichever comes first, the end of the channel or the refusal: the sender owns the connection.
        await Assert.ThrowsAnyAsync<HandoffException>(() => sender.SendAsync(three.Server, State, cancellationToken: Token));

        Assert.True(await first);
        taken.Current.Socket.Dispose();
        Assert.True(await taken.MoveNextAsync());
        await TcpPair.TalkAsync(two.Client, taken.Current.Socket, "mine");
        taken.Current.Socket.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await taken.MoveNextAsync());
        await TcpPair.TalkAsync(three.Client, three.Server, "theirs");
    }

    [Fact]
    public async Task ReceiveAllAsync_LeftEarly_KeepsWhatWasCommittedAndCanBeginAgain()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        using TcpPair one = await TcpPair.ConnectAsync();
        using TcpPair two = await TcpPair.ConnectAsync();
        Task sending = Task.Run(async () =>
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
            await sender.SendAsync(one.Server, State, cancellationToken: Token);
            await sender.SendAsync(two.Server, State, cancellationToken: Token);
        }, Token);
        await foreach (Handoff<Chat> taken in listener.ReceiveAllAsync<Chat>(cancellationToken: Token))
        {
            await sending;
            taken.Socket.Dispose();
            break;
        }

        Assert.Equal(0, await one.Client.ReceiveAsync(new byte[1], Token));
        await using HandoffSender again = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair three = await TcpPair.ConnectAsync();
        Task third = again.SendAsync(three.Server, State, cancellationToken: Token);
        int count = 0;
        await foreach (Handoff<Chat> taken in listener.ReceiveAllAsync<Chat>(cancellationToken: Token))
        {
            await TcpPair.TalkAsync(count == 0 ? two.Client : three.Client, taken.Socket, "after");
            taken.Socket.Dispose();
            if (++count == 2)
            {
                break;
            }
        }

        await third;
    }

    /// <summary>Waiting is not asking again and again.</summary>
    [Fact]
    public async Task Channel_WhereNothingHappens_TakesNoTime()
    {
        const double MostInOneSecond = 100;
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, State, cancellationToken: Token);
        (await taker.NextAsync()).Socket.Dispose();

        // The processor time is that of the whole process, including the JIT. A busy loop would use all of every second, so one quiet
        // second suffices.
        double least = double.MaxValue;
        for (int second = 0; second < 10 && least > MostInOneSecond; second++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            await Task.Delay(1000, Token);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        output.WriteLine($"{least:0} ms of processor time in 1 s");
        Assert.InRange(least, 0, MostInOneSecond);
    }

    [Fact]
    public async Task ConnectAsync_WhereNobodyListens_SaysSo()
    {
        using Place place = new();
        HandoffException error = await Assert.ThrowsAsync<HandoffException>(() => HandoffSender.ConnectAsync(place.Path, cancellationToken: Token));
        Assert.Equal($"No process listens on {place.Path}.", error.Message);
    }
}
