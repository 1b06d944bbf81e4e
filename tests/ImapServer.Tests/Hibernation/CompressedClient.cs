using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Tests.Hibernation;

/// <summary>A client that can begin to compress.</summary>
internal sealed class CompressedClient : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private Stream _input;
    private Stream _output;

    public CompressedClient(IPEndPoint server)
    {
        _client.Connect(server);
        _input = _output = _client.GetStream();
    }

    /// <summary>Compresses both directions from now.</summary>
    public void Compress()
    {
        _input = new DeflateStream(_client.GetStream(), CompressionMode.Decompress);
        _output = new DeflateStream(_client.GetStream(), CompressionLevel.Fastest);
    }

    public async Task SendAsync(string text)
    {
        await _output.WriteAsync(Encoding.ASCII.GetBytes(text));
        await _output.FlushAsync();
    }

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

    public void Dispose() => _client.Dispose();
}
