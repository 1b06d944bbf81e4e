using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Load.Clients;

/// <summary>A client among thousands that wait at once.</summary>
internal sealed class AsyncClient : IDisposable
{
    private readonly LineBuffer _lines = new();
    private readonly Socket _socket;
    private int _tag;
    private string _lastLine = "";

    private AsyncClient(Socket socket)
    {
        _socket = socket;
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The port of this end, by which the connection can be found in /proc.</summary>
    public int Port { get; }

    /// <summary>Called with each untagged response as it is read.</summary>
    public Action<string>? Untagged { get; set; }

    /// <summary>Connects, and reads the greeting.</summary>
    public static async Task<AsyncClient> ConnectAsync(IPEndPoint server, CancellationToken cancellation = default)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellation);
            var client = new AsyncClient(socket);
            await client.ReadLineAsync(cancellation);
            return client;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a text as it is.</summary>
    public async ValueTask SendAsync(string text, CancellationToken cancellation = default) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>The next line.</summary>
    /// <exception cref="LoadException">The server has closed.</exception>
    public async ValueTask<string> ReadLineAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            if (_lines.TakeLine() is { } line)
            {
                _lastLine = line;
                if (line.StartsWith("* ", StringComparison.Ordinal))
                {
                    Untagged?.Invoke(line);
                }

                return line;
            }

            // Nothing is reserved while nothing has come: thousands wait here.
            await _socket.ReceiveAsync(Memory<byte>.Empty, cancellation);
            int count = await _socket.ReceiveAsync(_lines.Free(), cancellation);
            _lines.Received(count > 0 ? count : throw new LoadException(
                $"The server closed the connection of port {Port} after \"{_lastLine}\"."));
        }
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public async Task RunAsync(string command, CancellationToken cancellation = default)
    {
        string tag = $"t{++_tag}";
        await SendAsync($"{tag} {command}\r\n", cancellation);
        await CompleteAsync(tag, cancellation);
    }

    /// <summary>Reads up to the tagged response, which has to be OK.</summary>
    public async Task CompleteAsync(string tag, CancellationToken cancellation = default)
    {
        string line;
        do
        {
            line = await ReadLineAsync(cancellation);
        }
        while (!line.StartsWith(tag + " ", StringComparison.Ordinal));

        if (!line.StartsWith(tag + " OK", StringComparison.Ordinal))
        {
            throw new LoadException($"The client of port {Port} was answered with: {line}");
        }
    }

    /// <summary>Logs in and opens INBOX.</summary>
    public async Task OpenAsync(string user, CancellationToken cancellation = default)
    {
        await RunAsync($"LOGIN {user} {Mail.MailRoot.Password}", cancellation);
        await RunAsync("SELECT INBOX", cancellation);
    }

    /// <summary>Begins to idle, under the tag <c>i</c>.</summary>
    public async Task IdleAsync(CancellationToken cancellation = default)
    {
        await SendAsync("i IDLE\r\n", cancellation);
        while (await ReadLineAsync(cancellation) != "+ idling")
        {
            // Input since the last command is sent along.
        }
    }

    /// <summary>Ends IDLE.</summary>
    public async Task DoneAsync(CancellationToken cancellation = default)
    {
        await SendAsync("DONE\r\n", cancellation);
        await CompleteAsync("i", cancellation);
    }

    /// <summary>Closes without a word.</summary>
    public void Dispose() => _socket.Dispose();
}
