using System.Net.Sockets;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests.Async;

/// <summary>The two processes are of different versions: of the program's state, and of this library.</summary>
public sealed class VersionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_StateOfAnOlderProgram_HasInitialValuesForTheRest()
    {
        Handoff<Chat> taken = await HandOverAsync(new OldChat { User = "ada", Count = 7 });
        Assert.Equal(("ada", 7, 12), (taken.State.User, taken.State.Count, taken.State.Size));
    }

    [Fact]
    public async Task SendAsync_StateOfANewerProgram_IsUnderstoodAsFarAsItIsKnown()
    {
        Handoff<Chat> taken = await HandOverAsync(new NewChat { User = "ada", Count = 7, Size = 8, Colour = "red" });
        Assert.Equal(("ada", 7, 8), (taken.State.User, taken.State.Count, taken.State.Size));
        Assert.Equal("red", StateSerializer.Restore<NewChat>(StateSerializer.Save(taken.State)).Colour);
    }

    [Fact]
    public async Task Listener_EnvelopeOfANewerLibrary_IsUnderstood()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        using RawPeer peer = new(place.Path);
        using TcpPair pair = await TcpPair.ConnectAsync();
        byte[] state = StateSerializer.Save(new Chat { User = "ada" });
        peer.Send(
            RawPeer.Frame(StateSerializer.Save<NewFrame>(new NewOffer { Id = 1, State = state, Priority = 5, SentAt = 99 })),
            (int)pair.Server.SafeHandle.DangerousGetHandle());
        Assert.Equal(1u, Assert.IsType<ReadyFrame>(StateSerializer.Restore<HandoffFrame>(peer.ReadBlob())).Id);
        peer.Send(RawPeer.Frame(StateSerializer.Save<NewFrame>(new NewCommit { Id = 1, SentAt = 99 })));
        Handoff<Chat> taken = await taker.NextAsync();
        Assert.Equal("ada", taken.State.User);
        await TcpPair.TalkAsync(pair.Client, taken.Socket, "after");
        taken.Socket.Dispose();
    }

    private static async Task<Handoff<Chat>> HandOverAsync<T>(T state)
        where T : IStateSerializable<T>
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, state, cancellationToken: Token);
        Handoff<Chat> taken = await taker.NextAsync();
        taken.Socket.Dispose();
        return taken;
    }
}
