using System.Net;
using System.Net.Sockets;
using Imap.Protocol;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

/// <summary>A client in INBOX. Another session can interrupt its commands at a chosen moment.</summary>
internal sealed class InterruptedSession : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TestClient _client;
    private readonly TcpClient _accepted;
    private readonly Connection _connection;

    public InterruptedSession(TestServer server, EnabledExtensions enabled = EnabledExtensions.None)
    {
        IMailbox inbox = server.Account.Open("INBOX");
        (IMailbox mailbox, Interruptions) = InterruptedMailbox.Around(inbox);
        MailboxStatus status = inbox.GetStatus();
        var session = new Session();
        session.LogIn(server.Account);
        session.Enable(enabled);
        session.Open(new MailboxView(mailbox, readOnly: false, [.. inbox.GetUids()], status.UidNext, status.HighestModSeq, UidSet.Empty, UidSet.Empty));
        _listener.Start();
        _client = new TestClient((IPEndPoint)_listener.LocalEndpoint);
        _accepted = _listener.AcceptTcpClient();
        _connection = new Connection(_accepted.Client, server.Services, session);
        Running = _connection.RunAsync();
    }

    /// <summary>What another session does in between.</summary>
    public InterruptedMailbox Interruptions { get; }

    /// <summary>Ends when the connection has ended.</summary>
    public Task Running { get; }

    /// <summary>Sends a command and gives the answer, line by line.</summary>
    public async Task<string[]> RunAsync(string command)
    {
        await _client.SendAsync($"t {command}\r\n");
        var lines = new List<string>();
        do
        {
            lines.Add(await _client.ReceiveAsync());
        }
        while (!lines[^1].StartsWith("t ", StringComparison.Ordinal) && lines[^1][0] != '<');
        return [.. lines];
    }

    public void Dispose()
    {
        _client.Dispose();
        _connection.Dispose();
        _accepted.Dispose();
        _listener.Dispose();
    }
}
