using System.Net.Sockets;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

/// <summary>imap-idle survives a lack of descriptors: it keeps its clients and does not fill its log.</summary>
public sealed class DescriptorTests
{
    private const string Few = "ulimit -n 100";

    [Theory]
    [InlineData("idle.sock")]
    [InlineData("status.sock")]
    public async Task SilentConnections_MoreThanDescriptors_AreSentAwayAndClientsStay(string socket)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartBehindAsync(Few, "--still-here", "0.1");
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        var silent = new List<Socket>();
        for (int i = 0; i < 129; i++)
        {
            var one = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { SendTimeout = 10_000 };
            one.Connect(new UnixDomainSocketEndPoint(Path.Combine(program.Directory.FullPath, socket)));
            silent.Add(one);
        }

        // It continues to work without spinning.
        TimeSpan before = program.ProcessorTime;
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal("* OK Still here", await client.HearAsync());
        }

        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.InRange(program.ProcessorTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        using TestClient other = TestClient.Connect();
        await program.HibernateAsync(other, mailbox.Session());
        Assert.Equal(2, program.Status.Hibernating);
        other.Send("DONE\r\n");
        await server.TakeAsync();
        silent.ForEach(one => one.Dispose());
        program.Signal("-INT");
        (int exitCode, string errors) = await program.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.InRange(errors.Length, 0, 5_000);
    }

    [Fact]
    public async Task Clients_MoreThanDescriptors_AreRefusedOneByOne()
    {
        await using IdleProgram program = await IdleProgram.StartBehindAsync(Few);
        var clients = new List<TestClient>();
        await using HandoffSender sender = await program.ConnectAsync();
        int refused = 0;
        for (int i = 0; i < 120; i++)
        {
            clients.Add(TestClient.Connect());
            try
            {
                await sender.SendAsync(clients[i].Server, new HibernatedConnection(), cancellationToken: TestContext.Current.CancellationToken);
            }
            catch (HandoffRefusedException)
            {
                refused++;
            }
        }

        // Half of those that are free are for clients; the rest keeps the process going.
        Assert.True(sender.IsConnected);
        Assert.InRange(program.Status.Hibernating, 8, 50);
        Assert.Equal(120, program.Status.Hibernating + refused);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task BusyServer_AmongSilentOnes_IsNotSentAway()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartBehindAsync(Few);
        await using HandoffSender sender = await program.ConnectAsync();
        var clients = new List<TestClient>();
        var silent = new List<HandoffSender>();
        for (int i = 0; i < 40; i++)
        {
            silent.Add(await program.ConnectAsync());
            if (i % 5 == 0)
            {
                clients.Add(TestClient.Connect());
                await sender.SendAsync(clients[^1].Server, mailbox.Session(), cancellationToken: TestContext.Current.CancellationToken);
            }
            else
            {
                using TestClient refused = TestClient.Connect();
                await Assert.ThrowsAsync<HandoffRefusedException>(
                    () => sender.SendAsync(refused.Server, new HibernatedConnection { Watch = [new WatchedPath { Path = "none" }] }, cancellationToken: TestContext.Current.CancellationToken));
            }
        }

        Assert.True(sender.IsConnected);
        Assert.Equal(8, program.Status.Hibernating);
        foreach (HandoffSender one in silent)
        {
            await one.DisposeAsync();
        }

        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task BusyServer_WhenSeveralPeersConnectAtOnce_IsNotSentAway()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartBehindAsync(Few);
        await using HandoffSender sender = await program.ConnectAsync();
        using TestClient before = TestClient.Connect();
        await sender.SendAsync(before.Server, mailbox.Session(), cancellationToken: TestContext.Current.CancellationToken);

        // While it is stopped, the kernel queues the peers: the next turn of its loop accepts all of them.
        program.Signal("-STOP");
        var silent = new List<HandoffSender>();
        for (int i = 0; i < 5; i++)
        {
            silent.Add(await program.ConnectAsync());
        }

        program.Signal("-CONT");
        using TestClient after = TestClient.Connect();
        await sender.SendAsync(after.Server, mailbox.Session(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(sender.IsConnected);
        foreach (HandoffSender one in silent)
        {
            await one.DisposeAsync();
        }
    }

    [Fact]
    public void QuietLog_PassesFewLinesOn_AndSaysHowManyItLeftOut()
    {
        var lines = new List<string>();
        var log = new QuietLog(lines.Add, most: 2, TimeSpan.FromMilliseconds(300));
        foreach (string line in (string[])["a", "a", "b", "c", "a"])
        {
            log.Write(line);
        }

        Assert.Equal(["a", "b"], lines);
        Thread.Sleep(400);
        log.Write("a");
        Assert.Equal(["a", "b", "3 lines like these were left out.", "a"], lines);
    }
}
