namespace StateGen.Handoff.Tests.Async;

/// <summary>The receiver's stream begins with the bytes that the sender had read, and loses none of them.</summary>
public sealed class ResumedStreamTests
{
    private static readonly Chat State = new() { User = "ada", Count = 3, Size = 9 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task Read_InPiecesOfAnySize_GivesPendingInputThenWhatTheSocketGives(int size)
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, State, "half a li"u8.ToArray(), Token);
        await using Stream stream = (await taker.NextAsync()).OpenStream();
        await pair.Client.SendAsync("ne, and more"u8.ToArray(), Token);

        byte[] buffer = new byte[size];
        List<byte> heard = [];
        while (heard.Count < 21)
        {
            int length = await stream.ReadAsync(buffer, Token);
            Assert.InRange(length, 1, size);
            heard.AddRange(buffer.AsSpan(0, length));
        }

        Assert.Equal("half a line, and more"u8.ToArray(), heard);
    }

    [Fact]
    public async Task Read_ByEachMethod_BeginsWithPendingInput()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, State, "abcde"u8.ToArray(), Token);
        await using Stream stream = (await taker.NextAsync()).OpenStream();
        byte[] buffer = new byte[8];

        Assert.Equal('a', stream.ReadByte());
        Assert.Equal(1, stream.Read(buffer, 0, 1));
        Assert.Equal(1, stream.Read(buffer.AsSpan(1, 1)));
        Assert.Equal(2, await stream.ReadAsync(buffer, 2, 6, Token));
        Assert.Equal("bcde"u8.ToArray(), buffer[..4]);

        await pair.Client.SendAsync("f"u8.ToArray(), Token);
        Assert.Equal('f', stream.ReadByte());
    }

    [Fact]
    public async Task Dispose_OfStream_ClosesTheConnection()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, State, cancellationToken: Token);

        Stream stream = (await taker.NextAsync()).OpenStream();
        await stream.WriteAsync("bye"u8.ToArray(), Token);
        await stream.DisposeAsync();

        byte[] heard = new byte[8];
        Assert.Equal(3, await pair.Client.ReceiveAsync(heard, Token));
        Assert.Equal(0, await pair.Client.ReceiveAsync(heard, Token));
    }
}
