using System.Net.Sockets;

namespace StateGen.Handoff.Tests.Async;

/// <summary>A connection with an oversized state stays with its sender and does not affect others.</summary>
public sealed class FrameLengthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Between 16,000,000, the most items that a blob may have by default, and 16 MiB, the most that a frame may have.
    [Theory]
    [InlineData(15_999_000)]
    [InlineData(16_000_001)]
    [InlineData(16_300_000)]
    [InlineData(16_777_100)]
    [InlineData(16_777_216)]
    [InlineData(17_000_000)]
    public async Task LargeState_OfOneOffer_LeavesTheChannelToTheOthers(int length)
    {
        using Place place = new();
        await using HandoffListener listener = HandoffListener.Listen(place.Path);
        List<string> failures = [];
        listener.ChannelFailed += error => failures.Add(error.Message);
        Task<List<int>> taking = TakeAsync(listener);
        HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair large = await TcpPair.ConnectAsync();
        using TcpPair other = await TcpPair.ConnectAsync();
        Task sendingLarge = sender.SendAsync(large.Server, new Chat { User = new string('a', length) }, cancellationToken: Token);
        await sender.SendAsync(other.Server, new Chat { User = "b" }, cancellationToken: Token);
        bool isTaken = true;
        try
        {
            await sendingLarge;
        }
        catch (HandoffException error)
        {
            isTaken = false;
            Assert.Contains("bytes; at most 16777216 are allowed", error.Message, StringComparison.Ordinal);
            await TcpPair.TalkAsync(large.Client, large.Server, "still ours");
        }

        Assert.True(sender.IsConnected);
        Assert.Equal(length < 16_777_190, isTaken);
        await sender.DisposeAsync();
        await listener.DisposeAsync();
        List<int> taken = await taking;
        Assert.Equal(isTaken ? 2 : 1, taken.Count);
        Assert.Empty(failures);
    }

    private static async Task<List<int>> TakeAsync(HandoffListener listener)
    {
        List<int> lengths = [];
        await foreach (Handoff<Length> handoff in listener.ReceiveAllAsync(static blob => new Length(blob.Length), validate: null))
        {
            lengths.Add(handoff.State.Octets);
            handoff.Socket.Dispose();
        }

        return lengths;
    }

    private sealed record Length(int Octets);
}
