using System.Diagnostics;
using Imap.Server.Limits;
using ImapServer.Tests.LargeMessageCache;
using Microsoft.Data.Sqlite;

namespace ImapServer.Tests.Commands;

/// <summary>The commands of one user do not block other users, however slow they are and however many connections they use.</summary>
[Collection(nameof(Alone))]
[Trait("Time", "Long")]
public sealed class BusyUserTests
{
    private const int Connections = 100;

    // Generous for a busy machine; without turns, eve waits for as long as the index is held.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData("store 1 +flags.silent (\\Seen)")]
    [InlineData("copy 1 inbox")]
    [InlineData("idle")]
    [InlineData("fetch 1 body[text]")]
    public async Task ManyConnectionsOfOneUser_ThatAllWait_LetAnotherUserThrough(string command)
    {
        // As Program has it.
        ThreadPool.SetMinThreads(16, 16);
        await using TestServer server = new TestServer().Deliver(1);
        TestClient[] clients = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ => await ClientAsync(server, "demo demo")));
        using TestClient eve = await ClientAsync(server, "eve \"eve secret\"");
        string index = Path.Combine(server.Root, "demo", "stategen-index.sqlite");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = index, Pooling = false }.ToString());
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        if (command == "idle")
        {
            await Task.WhenAll(clients.Select(client => client.SendAsync("a idle\r\n")));
            await File.WriteAllTextAsync(Path.Combine(server.Root, "demo", "new", "2.new"), "Subject: x\n\n", TestContext.Current.CancellationToken);
        }
        else
        {
            await Task.WhenAll(clients.Select(client => client.SendAsync($"a {command}\r\n")));
        }

        var held = Stopwatch.StartNew();
        TimeSpan longest = TimeSpan.Zero;
        while (held.Elapsed < Held)
        {
            var waiting = Stopwatch.StartNew();
            await eve.SendAsync("b noop\r\n");
            Assert.Equal("b OK Noop completed.", await eve.ReceiveAsync());
            using TestClient newcomer = await ClientAsync(server, "eve \"eve secret\"");
            longest = waiting.Elapsed > longest ? waiting.Elapsed : longest;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        transaction.Rollback();
        Assert.True(longest < Limit, $"{longest}");
        foreach (TestClient client in clients)
        {
            client.Dispose();
        }
    }

    [Fact]
    public async Task AUser_WithTooManyConnections_IsRefusedUntilOneHasGone()
    {
        await using var server = new TestServer(limits: new ServerLimits(100, 2));
        using TestClient first = await ClientAsync(server, "demo demo");
        using (TestClient second = await ClientAsync(server, "demo demo"))
        {
            using TestClient eve = await ClientAsync(server, "eve \"eve secret\"");
            using var third = new TestClient(server.EndPoint);
            await third.ReceiveAsync();
            await third.SendAsync("a login demo demo\r\n");

            // RFC 5530, section 3, LIMIT.
            Assert.Equal("a NO [LIMIT] You have 2 connections, which is the limit.", await third.ReceiveAsync());
            await second.SendAsync("b logout\r\n");
            Assert.StartsWith("* BYE", await second.ReceiveAsync(), StringComparison.Ordinal);
        }

        for (int i = 0; ; i++)
        {
            using var again = new TestClient(server.EndPoint);
            await again.ReceiveAsync();
            await again.SendAsync("a login demo demo\r\n");
            if ((await again.ReceiveAsync()).StartsWith("a OK", StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(i < 100, "The connection that has gone still counts.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task AClient_WhereThereAreTooMany_IsToldBye()
    {
        await using var server = new TestServer(limits: new ServerLimits(2, 100));
        using TestClient first = await ClientAsync(server, "demo demo");
        using (TestClient second = await ClientAsync(server, "eve \"eve secret\""))
        {
            for (int i = 0; i < 3; i++)
            {
                using var third = new TestClient(server.EndPoint);
                Assert.Equal("* BYE [LIMIT] Too many clients are connected. Try again later.", await third.ReceiveAsync());
                Assert.Equal("<closed>", await third.ReceiveAsync());
            }

            Assert.Single(server.Log, line => line.Contains("2 connections", StringComparison.Ordinal));
        }

        for (int i = 0; ; i++)
        {
            using var again = new TestClient(server.EndPoint);
            if ((await again.ReceiveAsync()).StartsWith("* OK", StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(i < 100, "The connection that has gone still counts.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<TestClient> ClientAsync(TestServer server, string login)
    {
        var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync($"l login {login}\r\ns select inbox\r\n");
        string line;
        do
        {
            line = await client.ReceiveAsync();
        }
        while (!line.StartsWith("s ", StringComparison.Ordinal) && !line.StartsWith('<'));
        Assert.StartsWith("s OK", line, StringComparison.Ordinal);
        return client;
    }
}
