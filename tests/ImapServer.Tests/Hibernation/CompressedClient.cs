using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Tests.Hibernation;

/// <summary>A client that can begin to compress.</summary>
internal sealed class CompressedClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly MemoryStream _deflated = new();
    private Stream _input;
    private DeflateStream? _output;

    public CompressedClient(IPEndPoint server)
    {
        _client.Connect(server);
        _input = _client.GetStream();
    }

    /// <summary>Compresses both directions from now.</summary>
    public void Compress(CompressionLevel level = CompressionLevel.Fastest)
    {
        _input = new DeflateStream(_client.GetStream(), CompressionMode.Decompress);
        _output = new DeflateStream(_deflated, level);
    }

    /// <summary>The next octets on the wire for a text; they have to be sent in this order.</summary>
    public byte[] Encode(string text)
    {
        byte[] octets = Encoding.ASCII.GetBytes(text);
        if (_output is null)
        {
            return octets;
        }

        _output.Write(octets);
        _output.Flush();
        byte[] encoded = _deflated.ToArray();
        _deflated.SetLength(0);
        return encoded;
    }

    public Task SendAsync(string text) => SendAsync(Encode(text));

    public async Task SendAsync(byte[] octets) => await _client.GetStream().WriteAsync(octets);

    /// <summary>The next line, read octet by octet: no reader takes away what follows it.</summary>
    public async Task<string> ReceiveAsync()
    {
        var line = new StringBuilder();
        byte[] octet = new byte[1];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await _input.ReadAsync(octet, limit.Token) == 1)
        {
            if (octet[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)octet[0]);
        }

        return "<closed>";
    }

    /// <summary>Checks the next lines.</summary>
    public async Task ExpectAsync(params string[] lines)
    {
        foreach (string line in lines)
        {
            Assert.Equal(line, await ReceiveAsync());
        }
    }

    public void Dispose() => _client.Dispose();
}
