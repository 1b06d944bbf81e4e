using System.Net;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Storage.Accounts;
using ImapIdle.Protocol;

namespace ImapServer.Tests.Hibernation;

/// <summary>A server in this process that hibernates at once, and <see cref="StandInIdle"/>; it can be followed by another one.</summary>
internal sealed class HibernatingServer : IAsyncDisposable
{
    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("imap-hibernate-").FullName;
    private readonly UserDirectory _users = new([new("demo", "demo")]);
    private readonly ServerOptions _options;
    private readonly DeliveryAgent _agent;
    private MaildirStore _store;
    private RunningServer? _server;

    private HibernatingServer(double after)
    {
        RuntimeDirectory directory = Directory = RuntimeDirectory.Open(Path.Combine(_root, "run"));
        HibernatesAtOnce = after == 0;
        Idle = new StandInIdle(directory);
        _options = ServerOptions.Parse(
            ["--port", "0", "--mail", Path.Combine(_root, "mail"), "--runtime", directory.FullPath, "--hibernate-after", $"{after}"]);
        _store = new MaildirStore(_options.Mail);
        _agent = new DeliveryAgent(Path.Combine(_options.Mail, "demo"));
    }

    public StandInIdle Idle { get; }

    public RuntimeDirectory Directory { get; }

    /// <summary>Whether each connection is hibernated as soon as it is quiet.</summary>
    public bool HibernatesAtOnce { get; }

    public IPEndPoint EndPoint => _server!.EndPoint;

    public IMailAccount Account => _store.OpenAccount("demo");

    public IMailbox Inbox => Account.Open("INBOX");

    public static async Task<HibernatingServer> StartAsync(double after = 0)
    {
        var server = new HibernatingServer(after);
        server._server = await RunningServer.StartAsync(server._options, server._store, server._users);
        return server;
    }

    /// <summary>Delivers a mail like a delivery agent.</summary>
    public void Deliver(int count = 1)
    {
        _store.OpenAccount("demo");
        for (int i = 0; i < count; i++)
        {
            _agent.Deliver();
        }
    }

    /// <summary>Sends SIGTERM and starts the next server, which knows only the files.</summary>
    public async Task RestartAsync()
    {
        await _server!.HandOverAsync();
        _store.Dispose();
        _store = new MaildirStore(_options.Mail);
        _server = await RunningServer.StartAsync(_options, _store, _users);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.HandOverAsync();
        await Idle.DisposeAsync();
        _store.Dispose();
        System.IO.Directory.Delete(_root, recursive: true);
    }
}
