using System.Net;
using System.Net.Sockets;
using Imap.Protocol;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

public sealed class ContextFailureTests
{
    [Fact]
    public async Task AContextThatCannotBeKeptUpToDate_IsEndedAndTheOthersGoOn()
    {
        await using TestServer server = new TestServer().Deliver(1);
        IMailbox mailbox = FaultyMailbox.Around(server.Account.Open("INBOX"));
        var session = new Session();
        session.LogIn(server.Account);
        session.Open(new MailboxView(mailbox, readOnly: true, [1], 2, 2, UidSet.Empty, UidSet.Empty));

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TestClient((IPEndPoint)listener.LocalEndpoint);
        using TcpClient accepted = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var connection = new Connection(accepted.Client, server.Services, session);
        Task running = connection.RunAsync();

        await client.SendAsync("a uid search return (update all) body body\r\nb uid search return (update all) unseen\r\n");
        await client.ExpectAsync(
            "* ESEARCH (TAG \"a\") UID ALL 1",
            "a OK Search completed.",
            "* ESEARCH (TAG \"b\") UID ALL 1",
            "b OK Search completed.");
        ((FaultyMailbox)(object)mailbox).Fails = true;
        server.Deliver(1);
        await client.SendAsync("c noop\r\nd cancelupdate \"a\"\r\ne search body body\r\nf logout\r\n");
        await client.ExpectAsync(
            "* 2 EXISTS",
            "* 2 RECENT",
            "* NO [NOUPDATE \"a\"] This search cannot be kept up to date because of an internal error; see the server's log.",
            "* ESEARCH (TAG \"b\") UID ADDTO (2 2)",
            "c OK Noop completed.",
            "d BAD No search with the tag \"a\" is kept up to date.",
            "e NO [SERVERBUG] Internal server error; see the server's log.",
            "* BYE Logging out.",
            "f OK Logout completed.");
        await running;
        Assert.Contains(server.Log, line => line.Contains("The disk is gone.", StringComparison.Ordinal));
    }
}
