using System.Net.Sockets;
using System.Text;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

public sealed class HibernatedClientTests
{
    [Fact]
    public async Task Done_ServerIsThere_GetsTheConnectionWithStateAndInput()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        client.Send("DO");
        client.Send("NE\r\n");
        Handoff<HibernatedConnection> resumed = await server.TakeAsync();
        Assert.Equal("DONE\r\n", Encoding.ASCII.GetString(resumed.PendingInput.Span));
        Assert.Equal("what the server saved", Encoding.ASCII.GetString(resumed.State.Session));
        Assert.Equal(("a1", ResumeReason.Input), (resumed.State.IdleTag, resumed.State.Reason));
        Assert.InRange(DateTime.UtcNow - resumed.State.LastInput!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        resumed.Socket.Send("a1 OK\r\n"u8);
        Assert.Equal("a1 OK", await client.HearAsync());
        await program.WaitForAsync(status => status is { Hibernating: 0, Watches: 0, ResumedByInput: 1, InIdle: 0, Resuming: 0, Taken: 1 });
    }

    [Fact]
    public async Task DoneAndIdle_Hibernated_AnsweredWithoutTheServer()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session(), "DON"u8.ToArray());
        client.Send("E\r\nb22 IDLE\r\ndone\r\na-much-longer-tag-than-before idle\r\n");
        Assert.Equal("a1 OK Idle completed.", await client.HearAsync());
        Assert.Equal("+ idling", await client.HearAsync());
        Assert.Equal("b22 OK Idle completed.", await client.HearAsync());
        Assert.Equal("+ idling", await client.HearAsync());
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        Assert.Equal(2, program.Status.Answered);
        client.Send("DONE\r\n");
        Assert.Equal("a-much-longer-tag-than-before", (await server.TakeAsync()).State.IdleTag);
    }

    [Fact]
    public async Task Delivery_TwoClientsOfAMailbox_ResumesBoth()
    {
        using var mailbox = new Mailbox();
        using var other = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient first = TestClient.Connect(), second = TestClient.Connect(), third = TestClient.Connect();
        await program.HibernateAsync(first, mailbox.Session("m1"));
        await program.HibernateAsync(second, mailbox.Session("m2"));
        await program.HibernateAsync(third, other.Session("o1"));
        Assert.Equal(4, program.Status.Watches);
        mailbox.Deliver();
        Handoff<HibernatedConnection>[] resumed = [await server.TakeAsync(), await server.TakeAsync()];
        Assert.Equal(["m1", "m2"], resumed.Select(handoff => handoff.State.IdleTag).Order());
        Assert.All(resumed, handoff => Assert.Equal(ResumeReason.Changed, handoff.State.Reason));
        await program.WaitForAsync(status => status is { Hibernating: 1, Watches: 2, ResumedByChange: 2 });
    }

    [Fact]
    public async Task Hibernated_ChangedBeforeItWasWatched_ResumesAtOnce()
    {
        using var mailbox = new Mailbox();
        HibernatedConnection session = mailbox.Session();
        await Task.Delay(20, TestContext.Current.CancellationToken);
        mailbox.Deliver();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, session);
        Assert.Equal(ResumeReason.Changed, (await server.TakeAsync()).State.Reason);
    }

    [Fact]
    public async Task Mailbox_IsDeleted_Resumes()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        Directory.Delete(mailbox.New);
        Assert.Equal(ResumeReason.Changed, (await server.TakeAsync()).State.Reason);
    }

    [Fact]
    public async Task Hibernated_PathIsMissing_RefusedWithTheReasonAndUntouched()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        HibernatedConnection session = mailbox.Session();
        session.Watch.Add(new WatchedPath { Path = "nowhere" });
        var refused = await Assert.ThrowsAsync<HandoffRefusedException>(() => program.HibernateAsync(client, session));
        Assert.Contains(Path.Combine(mailbox.Folder, "nowhere"), refused.Reason);
        client.Server.Send("still served\r\n"u8);
        Assert.Equal("still served", await client.HearAsync());
        Assert.True(program.Status is { Hibernating: 0, Watches: 0, Refused: 1 });
    }

    [Fact]
    public async Task Hibernated_MoreThanTheLimits_Refused()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--max-connections", "1", "--max-input", "5");
        using TestClient first = TestClient.Connect(), second = TestClient.Connect();
        var refused = await Assert.ThrowsAsync<HandoffRefusedException>(() => program.HibernateAsync(first, mailbox.Session(), "123456"u8.ToArray()));
        Assert.Contains("6 bytes", refused.Reason);
        await program.HibernateAsync(first, mailbox.Session());
        refused = await Assert.ThrowsAsync<HandoffRefusedException>(() => program.HibernateAsync(second, mailbox.Session()));
        Assert.Contains("1 connections", refused.Reason);
    }

    [Fact]
    public async Task StillHere_InIdleOnly_ComesAgainAndAgain()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--still-here", "0.1");
        using TestClient idle = TestClient.Connect(), quiet = TestClient.Connect();
        await program.HibernateAsync(idle, mailbox.Session());
        await program.HibernateAsync(quiet, mailbox.Session(tag: null));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("* OK Still here", await idle.HearAsync());
        }

        Assert.Equal(0, quiet.Socket.Available);
    }

    [Fact]
    public async Task StillHere_ClientDoesNotRead_LoopGoesOnAndNoLineIsTorn()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--still-here", "0.001");
        using TestClient slow = TestClient.Connect(sendBuffer: 2048), other = TestClient.Connect();
        await program.HibernateAsync(slow, mailbox.Session());
        long before = -1;
        await program.WaitForAsync(status =>
        {
            (long last, before) = (before, status.StillHere);
            Thread.Sleep(100);
            return last == before;
        });
        await program.HibernateAsync(other, mailbox.Session());
        Assert.Equal("* OK Still here", await other.HearAsync());
        for (int i = 0; i < before + 20; i++)
        {
            Assert.Equal("* OK Still here", await slow.HearAsync());
        }
    }

    [Fact]
    public async Task Silence_LongerThanAllowed_Bye()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--inactive", "60");
        using TestClient client = TestClient.Connect();
        HibernatedConnection session = mailbox.Session();
        session.LastInput = DateTime.UtcNow.AddSeconds(-60);
        await program.HibernateAsync(client, session);
        Assert.Equal("* BYE You were idle for 30 minutes.", await client.HearAsync());
        Assert.Null(await client.HearAsync());
        Assert.True(program.Status is { Hibernating: 0, Byes: 1, Watches: 0 });
    }

    [Fact]
    public async Task NotInIdle_AnyInput_ResumesWithIt()
    {
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, new HibernatedConnection(), "a1 NO"u8.ToArray());
        client.Send("O");
        Handoff<HibernatedConnection> resumed = await server.TakeAsync();
        Assert.Equal("a1 NOO", Encoding.ASCII.GetString(resumed.PendingInput.Span));
    }

    [Theory]
    [InlineData("a1", "* BYE You closed the connection.")]
    [InlineData(null, null)]
    public async Task Client_ClosesItsSide_HearsWhatALiveServerSays(string? tag, string? byeText)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session(tag));
        client.Socket.Shutdown(SocketShutdown.Send);
        Assert.Equal(byeText, await client.HearAsync());
        Assert.Null(await client.HearAsync());
        await program.WaitForAsync(status => status is { Hibernating: 0, Closed: 1, Watches: 0 });
    }

    [Fact]
    public async Task Client_Resets_IsForgotten()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        client.Socket.LingerState = new LingerOption(true, 0);
        client.Socket.Close();
        await program.WaitForAsync(status => status is { Hibernating: 0, Closed: 1, Watches: 0 });
    }
}
