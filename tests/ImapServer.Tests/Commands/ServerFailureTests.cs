using System.Collections.Concurrent;
using System.Net;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

public sealed class ServerFailureTests
{
    [Fact]
    public async Task AnUnexpectedException_IsLoggedAndTheConnectionStaysUsable()
    {
        var log = new ConcurrentQueue<string>();
        using var store = new BrokenStore();
        await using var server = ImapListener.Start(
            new IPEndPoint(IPAddress.Loopback, 0), store, new UserDirectory([new("demo", "secret")]), log: log.Enqueue);
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("a login demo secret\r\nb noop\r\n");
        Assert.Equal("a NO [SERVERBUG] Internal server error; see the server's log.", await client.ReceiveAsync());
        Assert.Equal("b OK Noop completed.", await client.ReceiveAsync());
        string line = Assert.Single(log);
        Assert.Contains("out of order", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    private sealed class BrokenStore : IMailStore
    {
        public IMailAccount OpenAccount(string user) => throw new InvalidOperationException("The store is out of order.");

        public void Dispose()
        {
        }
    }
}
