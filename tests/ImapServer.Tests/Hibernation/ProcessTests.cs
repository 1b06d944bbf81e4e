using System.Net;
using System.Net.Sockets;
using Imap.Hibernation;
using ImapIdle.Protocol;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Hibernation;

/// <summary>The server and imap-idle as processes, with every way in which each of them can end.</summary>
[Trait("Time", "Long")]
public sealed class ProcessTests : IDisposable
{
    private const int Kill = 9;

    private readonly string _root = Directory.CreateTempSubdirectory("imap-processes-").FullName;
    private readonly int _port = FreePort.Find();
    private readonly DeliveryAgent _agent;

    public ProcessTests() => _agent = new DeliveryAgent(Path.Combine(_root, "mail", "demo"));

    private string Runtime => Path.Combine(_root, "run");

    [Fact]
    public async Task ServersComeAndGo_AndTheClientStays()
    {
        using ServerProcess first = await StartAsync();
        using TestClient client = await IdleAsync(first.EndPoint, "b");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Deliver();
        await ExpectAsync(client, "* 1 EXISTS", "* 1 RECENT");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);

        // SIGTERM. Mail arrives while no server is running.
        Assert.Equal(0, await first.EndAsync(OtherProcess.Terminate));
        Assert.Equal(1, Figures().Listeners);
        Deliver();
        using ServerProcess second = await StartAsync();
        Assert.Equal(first.EndPoint, second.EndPoint);
        await ExpectAsync(client, "* 2 EXISTS", "* 2 RECENT");

        // The next build makes the previous one end, while the client is resumed.
        using ServerProcess third = await StartAsync("upgrade");
        Assert.Equal(0, await second.WaitForEndAsync());
        Assert.Equal(second.EndPoint, third.EndPoint);
        await client.SendAsync("DONE\r\nc idle\r\n");
        await ExpectAsync(client, "b OK Idle completed.", "+ idling");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);

        // SIGKILL: hibernated connections belong to imap-idle.
        await third.EndAsync(Kill);
        using ServerProcess fourth = await StartAsync();
        await client.SendAsync("DONE\r\nd noop\r\n");
        await ExpectAsync(client, "c OK Idle completed.", "d OK Noop completed.");
        await client.SendAsync("e idle\r\n");
        await ExpectAsync(client, "+ idling");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);

        // SIGINT: every client gets BYE.
        Assert.Equal(0, await fourth.EndAsync(OtherProcess.Interrupt));
        await ExpectAsync(client, "* BYE The server shuts down.", "<closed>");
    }

    [Fact]
    public async Task ImapIdleKilled_ItsClientsAreClosed_AndAnotherOneIsStarted()
    {
        using ServerProcess server = await StartAsync();
        using (TestClient client = await IdleAsync(server.EndPoint, "b"))
        {
            await HibernationWait.UntilInIdleAsync(Runtime, 1);

            // It is counted there when it is offered, and is the server's until the server has let go of it.
            Assert.True(SpinWait.SpinUntil(() => ServerFigures().Contains("hibernated 1", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
            OtherProcess.Signal(Figures().ProcessId, Kill);
            await ExpectAsync(client, "<closed>");
        }

        using TestClient next = await IdleAsync(server.EndPoint, "b");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Deliver();
        await ExpectAsync(next, "* 1 EXISTS", "* 1 RECENT");
        await HibernationWait.UntilInIdleAsync(Runtime, 1);
        Assert.True(SpinWait.SpinUntil(() => ServerFigures().Contains("hibernated 3", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
        await ExpectAsync(next, "* BYE The server shuts down.", "<closed>");
    }

    public void Dispose()
    {
        try
        {
            OtherProcess.Signal(Figures().ProcessId, Kill);
        }
        catch (SocketException)
        {
            // It has ended, as it should.
        }

        Directory.Delete(_root, recursive: true);
    }

    private Task<ServerProcess> StartAsync(params string[] command)
    {
        string users = Path.Combine(_root, "users");
        File.WriteAllText(users, "demo:demo\n");
        return ServerProcess.StartAsync(
            [.. command, "--port", $"{_port}", "--mail", Path.Combine(_root, "mail"), "--users", users, "--runtime", Runtime, "--hibernate-after", "0.3"]);
    }

    private static async Task<TestClient> IdleAsync(IPEndPoint server, string tag)
    {
        var client = new TestClient(server);
        await client.SendAsync($"a login demo demo\r\ns select inbox\r\n{tag} idle\r\n");
        string line;
        do
        {
            line = await client.ReceiveAsync();
            Assert.False(line.StartsWith('<'), line);
        }
        while (line != "+ idling");

        return client;
    }

    private static async Task ExpectAsync(TestClient client, params string[] lines)
    {
        foreach (string line in lines)
        {
            try
            {
                Assert.Equal(line, await client.ReceiveAsync());
            }
            catch (IOException) when (line == "<closed>")
            {
                // The connections of a killed process with unread input are reset.
            }
        }
    }

    private string ServerFigures() => ServerStatus.Ask(RuntimeDirectory.At(Runtime));

    private IdleStatus Figures() => IdleStatus.Ask(RuntimeDirectory.At(Runtime));

    private void Deliver() => _agent.Deliver();
}
