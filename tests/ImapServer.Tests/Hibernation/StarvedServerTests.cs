using System.Net;
using System.Net.Sockets;
using Imap.Hibernation;
using ImapIdle.Protocol;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Hibernation;

/// <summary>The server as a process with few descriptors, many clients that do not log in, or signals that it was started to ignore.</summary>
[Trait("Time", "Long")]
public sealed class StarvedServerTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("imap-starved-").FullName;

    private string Runtime => Path.Combine(_root, "run");

    [Theory]
    [InlineData("ulimit -n 256", "100000")]
    [InlineData("ulimit -n 256", "64")]
    [InlineData("ulimit -n 1024", "100000")]
    public async Task UnauthenticatedClients_MoreThanDescriptors_AreToldBye_AndTheServerLives(string shell, string most)
    {
        using ServerProcess server = await StartAsync(shell, "--max-unauthenticated", most);
        using TestClient before = await LogInAsync(server);
        int count = shell.EndsWith("1024", StringComparison.Ordinal) ? 1300 : 400;
        var silent = new List<TcpClient>();
        for (int i = 0; i < count; i++)
        {
            var client = new TcpClient();
            client.Connect(server.EndPoint);
            silent.Add(client);
        }

        // The last client is told why, and the first one continues: it is hibernated, resumed, and opens its mailbox.
        using var reader = new StreamReader(silent[^1].GetStream());
        string? last = await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.StartsWith("* BYE [LIMIT] ", last, StringComparison.Ordinal);
        await before.SendAsync("b select inbox\r\nc noop\r\n");
        await HearAsync(before, "c OK");
        Assert.True(server.IsRunning);
        Assert.InRange(server.Errors.Length, 1, 10_000);
        silent.ForEach(client => client.Dispose());

        TestClient? next = null;
        for (int attempt = 0; next is null && attempt < 100; attempt++)
        {
            try
            {
                next = await LogInAsync(server);
            }
            catch (Xunit.Sdk.XunitException)
            {
                // Disconnected clients count until the server notices.
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        await next!.SendAsync("b select inbox\r\nc noop\r\n");
        await HearAsync(next, "c OK");
        next.Dispose();
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
    }

    [Fact]
    public async Task MaxUnauthenticated_WhoHasLoggedInDoesNotCount()
    {
        using ServerProcess server = await StartAsync(null, "--max-unauthenticated", "2");
        using TestClient first = await LogInAsync(server);
        using TestClient second = await LogInAsync(server);
        using TestClient third = new(server.EndPoint);
        using TestClient fourth = new(server.EndPoint);
        Assert.StartsWith("* OK", await third.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("* OK", await fourth.ReceiveAsync(), StringComparison.Ordinal);
        using TestClient fifth = new(server.EndPoint);
        Assert.Equal("* BYE [LIMIT] Too many clients wait to log in. Try again later.", await fifth.ReceiveAsync());
        await third.SendAsync("a login demo demo\r\n");
        Assert.StartsWith("a OK", await third.ReceiveAsync(), StringComparison.Ordinal);
        using TestClient sixth = await LogInAsync(server);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
    }

    [Theory]
    [InlineData("trap '' INT")]
    [InlineData("trap '' INT TERM QUIT HUP")]
    public async Task Interrupt_IgnoredAtTheStart_ByeToWhoHibernates_AndBothProgramsEnd(string shell)
    {
        using ServerProcess server = await StartAsync(shell);
        using TestClient client = await LogInAsync(server);
        await client.SendAsync("b idle\r\n");
        await HearAsync(client, "+ idling");
        int idle = 0;
        for (int i = 0; i < 600 && idle == 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            try
            {
                idle = IdleStatus.Ask(RuntimeDirectory.At(Runtime)) is { InIdle: 1 } figures ? figures.ProcessId : 0;
            }
            catch (SocketException)
            {
                // It is being started.
            }
        }

        Assert.NotEqual(0, idle);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
        await HearAsync(client, "* BYE The server shuts down.");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await OtherProcess.WaitForEndAsync(idle, limit.Token);
    }

    public void Dispose()
    {
        try
        {
            OtherProcess.Signal(IdleStatus.Ask(RuntimeDirectory.At(Runtime)).ProcessId, signal: 9);
        }
        catch (SocketException)
        {
            // It has ended, as it should.
        }

        Directory.Delete(_root, recursive: true);
    }

    private static async Task<TestClient> LogInAsync(ServerProcess server)
    {
        var client = new TestClient(server.EndPoint);
        await client.SendAsync("a login demo demo\r\n");
        await HearAsync(client, "a OK");
        return client;
    }

    private static async Task HearAsync(TestClient client, string begin)
    {
        string line;
        do
        {
            line = await client.ReceiveAsync();
            Assert.False(line.StartsWith('<') || (line.StartsWith("* BYE", StringComparison.Ordinal) && !begin.StartsWith("* BYE", StringComparison.Ordinal)), line);
        }
        while (!line.StartsWith(begin, StringComparison.Ordinal));
    }

    private Task<ServerProcess> StartAsync(string? shell, params string[] more)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        string users = Path.Combine(_root, "users");
        File.WriteAllText(users, "demo:demo\n");
        return ServerProcess.StartBehindAsync(
            shell, ["--port", $"{port}", "--mail", Path.Combine(_root, "mail"), "--users", users, "--runtime", Runtime, "--hibernate-after", "0.3", .. more]);
    }
}
