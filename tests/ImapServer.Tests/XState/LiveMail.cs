using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Storage.Accounts;

namespace ImapServer.Tests.XState;

/// <summary>A server over real mail files, which can be restarted, and the other programs that change the files.</summary>
internal sealed class LiveMail : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("imap-xstate-").FullName;
    private readonly UserDirectory _users = new([new("demo", "demo"), new("eve", "eve")]);
    private MaildirStore _store;
    private ImapListener _server;
    private int _delivered;

    public LiveMail()
    {
        (_store, _server) = Start();
    }

    /// <summary>The lines of the log: none is expected.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public IPEndPoint EndPoint => _server.EndPoint;

    /// <summary>The folder of demo's mail.</summary>
    public string Folder => Path.Combine(_root, "demo");

    /// <summary>The files of INBOX that the server has in its index.</summary>
    public string Current => Path.Combine(Folder, "cur");

    public IMailStore Store => _store;

    public IMailAccount Account => _store.OpenAccount("demo");

    public UserDirectory Users => _users;

    /// <summary>A client that has logged in.</summary>
    public RawClient Connect(string user = "demo") => new(EndPoint, user, user);

    /// <summary>Puts files into cur/ of INBOX, which the server finds at its next look; the way to many messages that is fast.</summary>
    public void Fill(int count)
    {
        byte[] message = Encoding.ASCII.GetBytes("Subject: filled\r\n\r\ntext\r\n");
        string[] letters = ["", "S", "FS", "RS", "D"];
        Directory.CreateDirectory(Current);
        for (int i = 0; i < count; i++)
        {
            int number = ++_delivered;
            string name = $"1600000000.M{number:D6}P1.host,S={message.Length},W={message.Length}:2,{letters[number % letters.Length]}";
            File.WriteAllBytes(Path.Combine(Current, name), message);
        }
    }

    /// <summary>Delivers a mail like a delivery agent.</summary>
    public void Deliver(string subject = "delivered")
    {
        string name = $"1700000000.M{++_delivered:D6}P1.host";
        string temporary = Path.Combine(Folder, "tmp", name);
        File.WriteAllText(temporary, $"Subject: {subject}\n\ntext\n");
        File.Move(temporary, Path.Combine(Folder, "new", name));
    }

    /// <summary>Ends the server, lets the files be worked on, and starts another one.</summary>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await _server.DisposeAsync();
        _store.Dispose();
        meanwhile?.Invoke();
        (_store, _server) = Start();
    }

    /// <summary>Adds a line of the log, unless it reports a login.</summary>
    public void Note(string line)
    {
        if (!line.Contains(" logged in from ", StringComparison.Ordinal))
        {
            Log.Enqueue(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_root, recursive: true);
        Assert.Empty(Log);
    }

    private (MaildirStore, ImapListener) Start()
    {
        var store = new MaildirStore(_root);
        store.OpenAccount("demo");
        return (store, ImapListener.Start(new IPEndPoint(IPAddress.Loopback, 0), store, _users, log: Note));
    }
}
