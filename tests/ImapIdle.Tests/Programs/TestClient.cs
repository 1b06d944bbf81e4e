using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapIdle.Tests.Programs;

/// <summary>A client over loopback, and the end of its connection that a server would have.</summary>
internal sealed class TestClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Socket _socket;
    private StreamReader _lines;

    private TestClient(Socket socket, Socket server)
    {
        _socket = socket;
        _lines = new StreamReader(new NetworkStream(socket), Encoding.Latin1);
        Server = server;
    }

    /// <summary>The server's end, to be handed over.</summary>
    internal Socket Server { get; }

    internal Socket Socket => _socket;

    internal static TestClient Connect(int sendBuffer = 0)
    {
        using var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (sendBuffer > 0)
        {
            client.ReceiveBufferSize = sendBuffer;
        }

        client.Connect(listening.LocalEndPoint!);
        Socket server = listening.Accept();
        server.NoDelay = true;
        if (sendBuffer > 0)
        {
            server.SendBufferSize = sendBuffer;
        }

        return new TestClient(client, server);
    }

    /// <summary>Hears the rest as a deflated stream.</summary>
    internal void HearCompressed() =>
        _lines = new StreamReader(new DeflateStream(new NetworkStream(_socket), CompressionMode.Decompress), Encoding.Latin1);

    internal void Send(string text) => _socket.Send(Encoding.Latin1.GetBytes(text));

    /// <summary>The next line without its end; <see langword="null"/> at the end of the connection.</summary>
    internal async Task<string?> HearAsync()
    {
        try
        {
            return await _lines.ReadLineAsync().WaitAsync(Limit);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _socket.Dispose();
    }
}
