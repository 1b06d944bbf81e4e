using System.Diagnostics;
using System.Net.Sockets;

namespace StateGen.Handoff.Tests.Async;

/// <summary>Whatever goes wrong, the connection is still the sender's.</summary>
public sealed class RefusalTests
{
    private static readonly Chat State = new() { User = "ada" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_StateThatDoesNotRestore_IsRefusedAndTheSenderGoesOn()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        HandoffRefusedException error = await Assert.ThrowsAsync<HandoffRefusedException>(
            () => sender.SendAsync(pair.Server, new Stranger { Name = "x" }, cancellationToken: Token));
        Assert.Contains("Chat, at byte 4: This is a state of another type", error.Reason);
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
        await sender.SendAsync(pair.Server, State, cancellationToken: Token);
        using Socket socket = (await taker.NextAsync()).Socket;
        await TcpPair.TalkAsync(pair.Client, socket, "and there");
    }

    [Fact]
    public async Task SendAsync_ValidationRefuses_TellsTheReason()
    {
        using Place place = new();
        int before = await OpenDescriptors.CountWarmAsync();
        await using (Taker taker = new(place.Path, validate: async (handoff, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken);
            return handoff.State.User == "bob" ? null : "no such user";
        }))
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
            using TcpPair pair = await TcpPair.ConnectAsync();
            HandoffRefusedException error = await Assert.ThrowsAsync<HandoffRefusedException>(() => sender.SendAsync(pair.Server, State, cancellationToken: Token));
            Assert.Equal("no such user", error.Reason);
            await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
            await sender.SendAsync(pair.Server, new Chat { User = "bob" }, cancellationToken: Token);
            (await taker.NextAsync()).Socket.Dispose();
        }

        await OpenDescriptors.AssertAsync(before);
    }

    [Fact]
    public async Task SendAsync_ValidationThrows_IsARefusal()
    {
        using Place place = new();
        await using Taker taker = new(place.Path, validate: (_, _) => throw new InvalidDataException("mailbox is gone"));
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        HandoffRefusedException error = await Assert.ThrowsAsync<HandoffRefusedException>(() => sender.SendAsync(pair.Server, State, cancellationToken: Token));
        Assert.Equal("InvalidDataException: mailbox is gone", error.Reason);
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
    }

    [Fact]
    public async Task SendAsync_NoAnswerInTime_GivesUpAndALateAnswerChangesNothing()
    {
        using Place place = new();
        HandoffOptions patient = new() { Timeout = TimeSpan.FromSeconds(1) };
        TaskCompletionSource late = new();
        await using Taker taker = new(place.Path, validate: async (_, _) =>
        {
            await late.Task;
            return null;
        });
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, patient, Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        long start = Stopwatch.GetTimestamp();
        HandoffException error = await Assert.ThrowsAsync<HandoffException>(() => sender.SendAsync(pair.Server, State, cancellationToken: Token));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 990, 20_000);
        Assert.Contains("gave no answer within 1 s", error.Message);
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
        late.SetResult();
        await sender.SendAsync(pair.Server, State, cancellationToken: Token);
        using Socket socket = (await taker.NextAsync()).Socket;
        await TcpPair.TalkAsync(pair.Client, socket, "and there");
        Assert.True(taker.TookNothing);
    }

    [Fact]
    public async Task SendAsync_Cancelled_TakesTheOfferBack()
    {
        using Place place = new();
        await using Taker taker = new(place.Path, validate: async (_, cancellationToken) =>
        {
            await Task.Delay(-1, cancellationToken);
            return null;
        });
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        using CancellationTokenSource cancel = new(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.SendAsync(pair.Server, State, cancellationToken: cancel.Token));
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
    }

    [Fact]
    public async Task SendAsync_ListenerIsDisposedMeanwhile_LeavesTheConnection()
    {
        using Place place = new();
        Taker taker = new(place.Path, validate: async (_, cancellationToken) =>
        {
            await Task.Delay(-1, cancellationToken);
            return null;
        });
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        Task sending = sender.SendAsync(pair.Server, State, cancellationToken: Token);
        await Task.Delay(100, Token);
        await taker.DisposeAsync();
        await Assert.ThrowsAnyAsync<HandoffException>(() => sending);
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
        await Assert.ThrowsAsync<HandoffException>(() => sender.SendAsync(pair.Server, State, cancellationToken: Token));
        Assert.False(sender.IsConnected);
    }

    [Fact]
    public async Task SendAsync_MoreThanTheReceiverHasRoomFor_Waits()
    {
        using Place place = new();
        HandoffOptions few = new() { MaxOutstanding = 4 };
        await using HandoffListener listener = HandoffListener.Listen(place.Path, few);
        await using IAsyncEnumerator<Handoff<Chat>> taken = listener.ReceiveAllAsync<Chat>(cancellationToken: Token).GetAsyncEnumerator(Token);
        ValueTask<bool> first = taken.MoveNextAsync();
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, few, Token);
        TcpPair[] pairs = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TcpPair.ConnectAsync()));
        Task[] sending = [.. pairs.Select(pair => sender.SendAsync(pair.Server, State, cancellationToken: Token))];

        // One came out; four more are taken for a program that does not ask.
        for (int attempt = 0; attempt < 1000 && sending.Count(task => task.IsCompleted) < 5; attempt++)
        {
            await Task.Delay(10, Token);
        }

        await Task.Delay(300, Token);
        Assert.Equal(5, sending.Count(task => task.IsCompleted));
        Assert.True(await first);
        for (int i = 1; i < pairs.Length; i++)
        {
            taken.Current.Socket.Dispose();
            Assert.True(await taken.MoveNextAsync());
        }

        taken.Current.Socket.Dispose();
        await Task.WhenAll(sending);
        Array.ForEach(pairs, pair => pair.Dispose());
    }

    [Fact]
    public async Task SendAsync_UserWhoIsNotAllowed_IsTurnedAway()
    {
        using Place place = new();
        await using Taker taker = new(place.Path, new HandoffOptions { AllowedUserIds = new HashSet<uint> { 4_000_000_000 } });
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await Assert.ThrowsAsync<HandoffException>(() => sender.SendAsync(pair.Server, State, cancellationToken: Token));
        Assert.Contains("which is not allowed", await taker.FailureAsync());
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
    }

    [Fact]
    public async Task SendAsync_StateOverTheLimit_LeavesTheConnection()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, new HandoffOptions { MaxFrameLength = 1000 }, Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        HandoffException error = await Assert.ThrowsAsync<HandoffException>(() => sender.SendAsync(pair.Server, State, new byte[2000], Token));
        Assert.Contains("at most 1000 are allowed", error.Message);
        await TcpPair.TalkAsync(pair.Client, pair.Server, "still here");
        await sender.SendAsync(pair.Server, State, cancellationToken: Token);
        (await taker.NextAsync()).Socket.Dispose();
    }
}
