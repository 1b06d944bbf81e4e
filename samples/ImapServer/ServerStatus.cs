using System.Net.Sockets;
using System.Text;
using ImapIdle.Protocol;

namespace ImapServer;

/// <summary>Sends the figures of a server to each client that connects to its status socket.</summary>
internal sealed class ServerStatus : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _ended = new();
    private readonly Func<string> _figures;
    private readonly string _path;
    private readonly Task _answering;

    /// <summary>Starts to answer.</summary>
    /// <param name="directory">The runtime directory. No other server may be running there.</param>
    /// <param name="figures">A name, a space and a value in each line.</param>
    public ServerStatus(RuntimeDirectory directory, Func<string> figures)
    {
        _figures = figures;
        _path = PathIn(directory);
        File.Delete(_path);
        _socket.Bind(new UnixDomainSocketEndPoint(_path));
        _socket.Listen();
        _answering = AnswerAsync();
    }

    /// <summary>The figures of the server and of the imap-idle that run in a directory.</summary>
    /// <exception cref="IOException">Neither runs.</exception>
    public static string Ask(RuntimeDirectory directory)
    {
        var parts = new List<string>();
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.ReceiveTimeout = 10_000;
            socket.Connect(new UnixDomainSocketEndPoint(PathIn(directory)));
            using var reader = new StreamReader(new NetworkStream(socket));
            parts.Add(reader.ReadToEnd().TrimEnd());
        }
        catch (SocketException)
        {
            parts.Add("server_process_id 0");
        }

        try
        {
            parts.Add(IdleStatus.Ask(directory).ToString());
        }
        catch (SocketException) when (parts[0] != "server_process_id 0")
        {
            parts.Add("process_id 0");
        }
        catch (SocketException)
        {
            throw new IOException(
                $"Neither a server nor imap-idle runs in {directory.FullPath}. Name the port or the runtime directory of the server: --port N, --runtime DIR.");
        }

        return string.Join('\n', parts);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _socket.Dispose();
        File.Delete(_path);
        await _answering;
        _ended.Dispose();
    }

    private static string PathIn(RuntimeDirectory directory) => Path.Combine(directory.FullPath, "server-status.sock");

    private async Task AnswerAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                using Socket asker = await _socket.AcceptAsync(_ended.Token);
                await asker.SendAsync(Encoding.UTF8.GetBytes(_figures() + "\n"), _ended.Token);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client has disconnected, or the server ends.
            }
        }
    }
}
