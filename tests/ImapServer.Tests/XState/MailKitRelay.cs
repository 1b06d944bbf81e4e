using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Tests.XState;

/// <summary>
/// A proxy between a mail client and the server, line by line. It exports the session, closes the server's side, and later logs in and
/// restores the session. The client's own connection stays open, and it receives only the untagged responses of a restore.
/// </summary>
internal sealed class MailKitRelay : IAsyncDisposable
{
    // No client has such a tag.
    private const string Tag = "relay-7c1e";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private NetworkStream? _client;
    private NetworkStream? _upstream;
    private StreamReader? _answers;
    private Task _downward = Task.CompletedTask;
    private Task _upward = Task.CompletedTask;
    private TaskCompletionSource<string>? _exported;
    private string _token = "";

    public MailKitRelay(IPEndPoint server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The address for the mail client.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The number of restored sessions.</summary>
    public int Restores { get; private set; }

    /// <summary>Exports the session and gives the connection to the server up. The client must not have a command running.</summary>
    public async Task HibernateAsync()
    {
        _exported = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(_upstream!, $"{Tag} X-STATE\r\n");
        _token = await _exported.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await _upstream!.DisposeAsync();
        await _downward;
        _upstream = null;
    }

    /// <summary>Connects, logs in and restores; returns when the client has been sent all that it missed.</summary>
    public async Task ResumeAsync()
    {
        await ConnectAsync();
        Assert.StartsWith("* OK", await _answers!.ReadLineAsync(), StringComparison.Ordinal);
        await SendAsync(_upstream!, $"{Tag} LOGIN demo demo\r\n");
        Assert.StartsWith($"{Tag} OK", await _answers.ReadLineAsync(), StringComparison.Ordinal);
        await SendAsync(_upstream!, $"{Tag} X-STATE {_token}\r\n");
        while (await _answers.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Tag, StringComparison.Ordinal))
            {
                Assert.Equal($"{Tag} OK State imported.", line);
                Restores++;
                _downward = PumpAnswersAsync();
                return;
            }

            await SendAsync(_client!, line + "\r\n");
        }

        Assert.Fail("The server closed in the midst of a restore.");
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        _client?.Dispose();
        _upstream?.Dispose();
        await Task.WhenAll(_downward, _upward);
    }

    private static async Task SendAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text));

    private async Task AcceptAsync()
    {
        Socket client;
        try
        {
            client = await _listener.AcceptSocketAsync();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return;
        }

        _client = new NetworkStream(client, ownsSocket: true);
        await ConnectAsync();
        _downward = PumpAnswersAsync();
        _upward = PumpCommandsAsync();
    }

    private async Task ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_server);
        _upstream = new NetworkStream(socket, ownsSocket: true);
        _answers = new StreamReader(_upstream, Encoding.Latin1);
    }

    private async Task PumpAnswersAsync()
    {
        StreamReader answers = _answers!;
        string? token = null;
        try
        {
            while (await answers.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("* STATE ", StringComparison.Ordinal))
                {
                    token = line["* STATE ".Length..];
                }
                else if (line.StartsWith(Tag, StringComparison.Ordinal))
                {
                    _exported!.SetResult(token ?? throw new InvalidDataException(line));
                }
                else
                {
                    await SendAsync(_client!, line + "\r\n");
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The session is saved, or the client has disconnected.
        }
    }

    private async Task PumpCommandsAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _client!.ReadAsync(buffer) is > 0 and var count)
            {
                await _upstream!.WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The client or the server has gone.
        }
    }
}
