using Imap.Protocol;

namespace ImapServer.Tests.Commands;

public sealed class IdleTests
{
    [Fact]
    public async Task Idle_TellsEveryChangeAtOnce()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a select inbox
            S: ...
            S: a OK {*}
            C: b idle
            S: + idling
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            S: * 2 EXISTS
            S: * 2 RECENT
            """);
        server.Flag(1, SystemFlags.Deleted);
        await transcript.PlayAsync(@"S: * 1 FETCH (FLAGS (\Deleted \Recent))");
        server.Remove(1);
        await transcript.PlayAsync("""
            S: * 1 EXPUNGE
            S: * 1 RECENT
            C: DONE
            S: b OK Idle completed.
            C: c idle
            S: + idling
            C: d noop
            S: c BAD Expected DONE to end IDLE.
            C: e noop
            S: e OK Noop completed.
            """);
    }

    [Fact]
    public async Task Idle_ShowsSignsOfLife_ThenEnds()
    {
        var time = new ManualTime();
        await using var server = new TestServer(time);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a idle
            S: + idling
            """);
        for (int minutes = 2; minutes < 30; minutes += 2)
        {
            await time.AdvanceWhenWaitedForAsync(TimeSpan.FromMinutes(2));
            await transcript.PlayAsync("S: * OK Still here");
        }

        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromMinutes(2));
        await transcript.PlayAsync("""
            S: ...
            S: * BYE You were idle for 30 minutes.
            S: <closed>
            """);
    }

    [Theory]
    [InlineData("D|ONE\r\n")]
    [InlineData("DONE|\r\n")]
    [InlineData("DONE\r|\nb noop\r\n")]
    [InlineData("done\n")]
    public async Task Idle_DoneInPieces_IsUnderstood(string pieces)
    {
        await using var server = new TestServer();
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("a login demo demo\r\nb idle\r\n");
        await client.ReceiveAsync();
        Assert.Equal("+ idling", await client.ReceiveAsync());
        foreach (string piece in pieces.Split('|'))
        {
            await client.SendAsync(piece);
            await Task.Delay(30, TestContext.Current.CancellationToken);
            server.Deliver(1);
        }

        Assert.Equal("b OK Idle completed.", await client.ReceiveAsync());
    }
}
