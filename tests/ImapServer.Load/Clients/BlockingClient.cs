using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Load.Clients;

/// <summary>
/// A client that blocks while it waits. Suitable for measuring microseconds: no other thread runs between the kernel and the stopwatch.
/// </summary>
internal sealed class BlockingClient : IDisposable
{
    private static readonly int PatienceMilliseconds = 60_000;

    private readonly LineBuffer _lines = new();
    private int _tag;

    /// <summary>Connects, and reads the greeting.</summary>
    public BlockingClient(IPEndPoint server)
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = PatienceMilliseconds,
        };
        Socket.Connect(server);
        Port = ((IPEndPoint)Socket.LocalEndPoint!).Port;
        ReadLine();
    }

    /// <summary>The connection.</summary>
    public Socket Socket { get; }

    /// <summary>The port of this end, by which the connection can be found in /proc.</summary>
    public int Port { get; }

    /// <summary>Sends a text as it is.</summary>
    public void Send(string text) => Socket.Send(Encoding.UTF8.GetBytes(text));

    /// <summary>The next line.</summary>
    /// <exception cref="LoadException">The server has closed the connection, or is silent for a minute.</exception>
    public string ReadLine()
    {
        while (true)
        {
            if (_lines.TakeLine() is { } line)
            {
                return line;
            }

            Receive();
        }
    }

    /// <summary>Reads until a line ends with a text, and returns that line.</summary>
    public string ReadUntil(string end)
    {
        string line;
        do
        {
            line = ReadLine();
        }
        while (!line.EndsWith(end, StringComparison.Ordinal));

        return line;
    }

    /// <summary>Runs a command that has to succeed; the untagged responses are its answer.</summary>
    public List<string> Run(string command)
    {
        string tag = $"t{++_tag}";
        Send($"{tag} {command}\r\n");
        var answer = new List<string>();
        while (true)
        {
            string line = ReadLine();
            if (!line.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                answer.Add(line);
                continue;
            }

            return line.StartsWith(tag + " OK", StringComparison.Ordinal)
                ? answer
                : throw new LoadException($"{command} was answered with: {line}");
        }
    }

    /// <summary>Logs in and opens a mailbox.</summary>
    public void Open(string user, string mailbox = "INBOX")
    {
        Run($"LOGIN {user} {Mail.MailRoot.Password}");
        Run($"SELECT {mailbox}");
    }

    /// <summary>Begins to idle, under the tag <c>i</c>.</summary>
    public void Idle()
    {
        Send("i IDLE\r\n");
        ReadUntil("+ idling");
    }

    /// <summary>Closes without a word.</summary>
    public void Dispose() => Socket.Dispose();

    private void Receive()
    {
        int count;
        try
        {
            count = Socket.Receive(_lines.Free().Span);
        }
        catch (SocketException e)
        {
            throw new LoadException($"The client of port {Port} received no answer: {e.Message}.");
        }

        _lines.Received(count > 0 ? count : throw new LoadException($"The server has closed the connection of port {Port}."));
    }
}
