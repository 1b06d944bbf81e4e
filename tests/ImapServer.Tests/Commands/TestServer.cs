using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Imap.Protocol;
using Imap.Server.Connections;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Storage.Accounts;

namespace ImapServer.Tests.Commands;

/// <summary>A server over mail in a temporary folder, with the users demo and eve.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("imap-commands-").FullName;
    private readonly MaildirStore _store;
    private readonly UserDirectory _users = new([new("demo", "demo"), new("eve", "eve secret")]);
    private readonly ImapListener _server;
    private bool _stopped;

    public TestServer(TimeProvider? time = null, ServerLimits? limits = null)
    {
        _store = new MaildirStore(_root);
        var services = new ServerServices(_store, _users, time ?? TimeProvider.System, Note) { Limits = limits ?? ServerLimits.Default };
        _server = new ImapListener(ImapListener.Listen(new IPEndPoint(IPAddress.Loopback, 0)), services);
    }

    /// <summary>The lines of the log, except logins.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The logins in the log.</summary>
    public ConcurrentQueue<string> Logins { get; } = new();

    /// <summary>The folder with the mail of all users.</summary>
    public string Root => _root;

    /// <summary>The address that the server listens on.</summary>
    public IPEndPoint EndPoint => _server.EndPoint;

    /// <summary>The mail of demo.</summary>
    public IMailAccount Account => _store.OpenAccount("demo");

    /// <summary>What its connections share.</summary>
    public ServerServices Services => new(_store, _users, TimeProvider.System, Note);

    /// <summary>The folder of the user's mail.</summary>
    public string MailFolder => Path.Combine(_root, "demo");

    /// <summary>Adds messages to INBOX with their numbers as subjects.</summary>
    public TestServer Deliver(int count = 1, MessageFlags? flags = null)
    {
        IMailbox inbox = Account.Open("INBOX");
        for (int i = 0; i < count; i++)
        {
            byte[] message = Encoding.ASCII.GetBytes(
                $"From: a@example.org\r\nSubject: {inbox.GetStatus().Messages + 1}\r\n\r\nbody\r\n");
            inbox.Append(new ReadOnlySequence<byte>(message), flags ?? MessageFlags.None, new DateTimeOffset(2026, 2, 7, 22, 43, 4, TimeSpan.Zero));
        }

        return this;
    }

    /// <summary>Sets flags without any session.</summary>
    public void Flag(uint uid, SystemFlags flags, params string[] keywords) =>
        Account.Open("INBOX").Store(UidSet.FromUids([uid]), FlagOperation.Add, new MessageFlags(flags, [.. keywords]));

    /// <summary>Removes messages without any session.</summary>
    public void Remove(params uint[] uids)
    {
        IMailbox inbox = Account.Open("INBOX");
        inbox.Store(UidSet.FromUids(uids), FlagOperation.Add, new MessageFlags(SystemFlags.Deleted, []));
        inbox.Expunge(UidSet.FromUids(uids));
    }

    /// <summary>Ends the server as SIGTERM does.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        await _server.DisposeAsync();
    }

    private void Note(string line) => (line.Contains(" logged in from ", StringComparison.Ordinal) ? Logins : Log).Enqueue(line);

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            await StopAsync();
        }

        _store.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
