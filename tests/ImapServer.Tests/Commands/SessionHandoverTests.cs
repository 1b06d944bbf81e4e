using System.Net;
using System.Net.Sockets;
using Imap.Server.Connections;
using Imap.Server.Sessions;

namespace ImapServer.Tests.Commands;

/// <summary>A session that code of the server saves and restores on its own connection.</summary>
public sealed class SessionHandoverTests
{
    [Fact]
    public async Task ASessionTakenUpInIdle_IsNotGreetedAndHearsWhatItMissed()
    {
        await using TestServer server = new TestServer().Deliver(2);
        var session = new Session();
        session.LogIn(server.Account);
        session.Open(server.Account.Open("INBOX").OpenView(readOnly: false));
        session.Enable(EnabledExtensions.CondStore);
        session.IdleTag = "i1";
        SessionState state = session.Save();

        server.Remove(1);
        server.Deliver(1);
        var again = new Session();
        again.LogIn(server.Account);
        again.Restore(state);

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TestClient((IPEndPoint)listener.LocalEndpoint);
        using TcpClient accepted = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var connection = new Connection(accepted.Client, server.Services, again);
        Task running = connection.RunAsync();

        Assert.Equal("* 1 EXPUNGE", await client.ReceiveAsync());
        Assert.Equal("* 2 EXISTS", await client.ReceiveAsync());
        await client.SendAsync("DONE\r\na fetch 2 flags\r\nb logout\r\n");
        Assert.Equal("i1 OK Idle completed.", await client.ReceiveAsync());
        Assert.Equal(@"* 2 FETCH (FLAGS (\Recent))", await client.ReceiveAsync());
        Assert.Equal("a OK Fetch completed.", await client.ReceiveAsync());
        Assert.Equal("* BYE Logging out.", await client.ReceiveAsync());
        Assert.Equal("b OK Logout completed.", await client.ReceiveAsync());
        await running;
    }

    [Fact]
    public async Task ARefusedState_LeavesTheSessionAsItWas()
    {
        await using var server = new TestServer();
        var session = new Session();
        session.LogIn(server.Account);
        SessionState state = session.Save();
        state.User++;
        state.Enabled = EnabledExtensions.QResync;
        Assert.Throws<SessionRestoreException>(() => session.Restore(state));
        Assert.Equal(EnabledExtensions.None, session.Enabled);
        Assert.Throws<InvalidOperationException>(() => new Session().Save());
    }
}
