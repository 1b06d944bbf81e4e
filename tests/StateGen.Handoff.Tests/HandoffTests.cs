using System.Net.Sockets;

namespace StateGen.Handoff.Tests;

/// <summary>Connections change hands between a sender and a listener.</summary>
public sealed class HandoffTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ConnectionAndState_AreTheReceiversAndTheClientTalksOn()
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        await using IAsyncEnumerator<Handoff<Chat>> taken = listener.ReceiveAllAsync<Chat>(ct: Token).GetAsyncEnumerator(Token);
        ValueTask<bool> next = taken.MoveNextAsync();
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, ct: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await TcpPair.TalkAsync(pair.Client, pair.Server, "before");

        await sender.SendAsync(pair.Server, new Chat { User = "ada", Count = 3, Size = 9 }, "half a li"u8.ToArray(), Token);

        Assert.True(await next);
        (Socket socket, Chat state) = taken.Current;
        Assert.Equal(("ada", 3, 9), (state.User, state.Count, state.Size));
        Assert.Equal("half a li"u8.ToArray(), taken.Current.PendingInput.ToArray());
        Assert.NotSame(pair.Server, socket);
        for (int i = 0; i < 3; i++)
        {
            await TcpPair.TalkAsync(pair.Client, socket, "after");
        }

        socket.Dispose();
    }
}
