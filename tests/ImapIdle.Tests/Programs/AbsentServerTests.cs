using System.Net;
using System.Net.Sockets;
using System.Text;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

public sealed class AbsentServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Done_ServerComesInTime_GetsIt()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry", "0.02");
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        client.Send("DONE\r\n");
        await program.WaitForAsync(status => status.Resuming == 1);
        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        Assert.Equal("DONE\r\n", Encoding.ASCII.GetString((await server.TakeAsync()).PendingInput.Span));
    }

    [Fact]
    public async Task Done_ServerStaysAway_ByeAfterTheTime()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry-input", "0.3");
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        client.Send("DONE\r\nmore than is read");
        Assert.Equal("* BYE The server is away.", await client.HearAsync());
        Assert.Null(await client.HearAsync());
        Assert.True(program.Status is { Hibernating: 0, Byes: 1 });
    }

    [Fact]
    public async Task Delivery_ServerIsAway_ClientStaysAndTheNextServerGetsIt()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry-input", "0.2", "--still-here", "0.1", "--retry-changed", "0.2");
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        mailbox.Deliver();
        await program.WaitForAsync(status => status.Resuming == 1);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal("* OK Still here", await client.HearAsync());
        }

        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        Assert.Equal(ResumeReason.Changed, (await server.TakeAsync()).State.Reason);
    }

    [Fact]
    public async Task Server_RefusesForAWhile_GetsItAgain()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        int asked = 0;
        await using var server = new FakeServer<HibernatedConnection>(program.Directory, _ => ++asked < 2 ? "not now" : null);
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        mailbox.Deliver();
        await server.TakeAsync();
        await program.WaitForAsync(status => status is { Retries: 1, Hibernating: 0 });
    }

    [Fact]
    public async Task Server_RefusesForTooLong_Bye()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry-changed", "0.5");
        await using var server = new FakeServer<HibernatedConnection>(program.Directory, _ => "never");
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        mailbox.Deliver();
        Assert.Equal("* BYE The server cannot resume this session.", await client.HearAsync());
    }

    [Fact]
    public async Task Server_DiesBeforeItIsReady_ClientGoesToTheNext()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry", "0.02");
        using TestClient client = TestClient.Connect();
        await program.HibernateAsync(client, mailbox.Session());
        using (HandoffAcceptor dying = HandoffAcceptor.Listen(program.Directory.ServerSocket))
        {
            HandoffChannel? channel = null;
            await IdleProgram.WaitUntilAsync(() => (channel ??= dying.TryAccept()) is not null);
            mailbox.Deliver();
            HandoffEvent offered = default;
            await IdleProgram.WaitUntilAsync(() => channel!.TryNext(out offered));
            Assert.Equal(HandoffEventKind.Offered, offered.Kind);
            offered.Connection!.Dispose();
            channel!.Dispose();
        }

        await using var server = new FakeServer<HibernatedConnection>(program.Directory);
        Handoff<HibernatedConnection> resumed = await server.TakeAsync();
        resumed.Socket.Send("* 1 EXISTS\r\n"u8);
        Assert.Equal("* 1 EXISTS", await client.HearAsync());
    }

    [Fact]
    public async Task Listener_ServersComeAndGo_IsHeldAndGivenOnWithItsQueue()
    {
        await using IdleProgram program = await IdleProgram.StartAsync("--retry", "0.02");
        var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        var endPoint = (IPEndPoint)listening.LocalEndPoint!;
        await using (HandoffSender sender = await program.ConnectAsync())
        {
            await sender.SendAsync(listening, new HeldListener { EndPoint = endPoint }, cancellationToken: Stop);
        }

        Assert.Equal(1, program.Status.Listeners);
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(endPoint, Stop);
        await using var server = new FakeServer<HeldListener>(program.Directory);
        Handoff<HeldListener> taken = await server.TakeAsync();
        Assert.Equal(endPoint, taken.State.EndPoint);
        using Socket accepted = await taken.Socket.AcceptAsync(Stop);
        Assert.Equal(client.LocalEndPoint, accepted.RemoteEndPoint);
        await program.WaitForAsync(status => status.Listeners == 0);
        taken.Socket.Dispose();
    }
}
