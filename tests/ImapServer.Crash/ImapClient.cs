using System.Net.Sockets;
using System.Text;

namespace ImapServer.Crash;

/// <summary>A client that sends one command after the other.</summary>
internal sealed class ImapClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly StreamReader _reader;
    private readonly Stream _stream;
    private int _tag;

    /// <summary>Connects and logs in.</summary>
    public ImapClient(int port)
    {
        _client.Connect("127.0.0.1", port);
        _stream = _client.GetStream();
        _reader = new StreamReader(_stream, Encoding.Latin1);
    }

    /// <summary>Sends a command with an optional literal at its end, and reads its responses.</summary>
    /// <exception cref="IOException">The connection ended before the tagged response.</exception>
    public async Task<Reply> RunAsync(string command, string? literal = null)
    {
        string tag = $"t{++_tag}";
        await SendAsync(literal is null ? $"{tag} {command}\r\n" : $"{tag} {command} {{{literal.Length}}}\r\n");
        var untagged = new StringBuilder();
        while (true)
        {
            string line = await _reader.ReadLineAsync().WaitAsync(Patience) ?? throw new IOException("The server has closed.");
            if (literal is not null && line.StartsWith('+'))
            {
                await SendAsync(literal + "\r\n");
            }
            else if (line.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                return new Reply(line[(tag.Length + 1)..], untagged.ToString());
            }
            else
            {
                untagged.Append(line).Append('\n');
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(text));
}
