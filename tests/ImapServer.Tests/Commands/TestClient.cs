using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Tests.Commands;

/// <summary>A client that sends and receives lines.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    public TestClient(IPEndPoint server)
    {
        _client.Connect(server);
        _stream = _client.GetStream();
        _reader = new StreamReader(_stream, Encoding.UTF8);
    }

    /// <summary>Sends octets as they are.</summary>
    public async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends octets as they are.</summary>
    public async Task SendAsync(byte[] octets) => await _stream.WriteAsync(octets);

    /// <summary>The next line; <c>&lt;closed&gt;</c> if the server has closed the connection.</summary>
    public async Task<string> ReceiveAsync()
    {
        try
        {
            return await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) ?? "<closed>";
        }
        catch (TimeoutException)
        {
            return "<nothing came for 20 seconds>";
        }
    }

    /// <summary>Receives lines and compares them.</summary>
    public async Task ExpectAsync(params string[] lines)
    {
        foreach (string line in lines)
        {
            Assert.Equal(line, await ReceiveAsync());
        }
    }

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        _client.LingerState = new LingerOption(enable: true, seconds: 0);
        _client.Dispose();
    }

    public void Dispose() => _client.Dispose();
}
