using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImapServer.Tests.XState;

/// <summary>A logged-in connection that hands out response lines as octets; commands may be sent ahead of their answers.</summary>
internal sealed class RawClient : IDisposable
{
    // A safety net only: nothing here waits for time to pass.
    private const int PatienceMilliseconds = 60_000;

    private readonly Socket _socket;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _sent;
    private int _completed;

    public RawClient(IPEndPoint server, string user = "demo", string password = "demo")
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = PatienceMilliseconds,
        };
        _socket.Connect(server);
        ReadLine();
        Run($"LOGIN {user} \"{password}\"");
    }

    /// <summary>How many commands have no tagged response yet.</summary>
    public int Outstanding => _sent - _completed;

    /// <summary>Sends a command without waiting for its answer.</summary>
    public void Send(string command) => SendText($"t{++_sent} {command}\r\n");

    /// <summary>Sends several commands in one piece.</summary>
    public void SendAll(IEnumerable<string> commands) =>
        SendText(string.Concat(commands.Select(command => $"t{++_sent} {command}\r\n")));

    /// <summary>Sends octets that are not a command.</summary>
    public void SendText(string text) => _socket.Send(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads up to the tagged response of the oldest command without one, and returns it from the OK, NO or BAD on.</summary>
    public string Complete(Action<ReadOnlySpan<byte>>? untagged = null)
    {
        while (true)
        {
            ReadOnlySpan<byte> line = ReadLine();
            if (line.StartsWith("* "u8))
            {
                untagged?.Invoke(line);
                continue;
            }

            string prefix = $"t{_completed + 1} ";
            string answer = Encoding.UTF8.GetString(line);
            Assert.StartsWith(prefix, answer, StringComparison.Ordinal);
            _completed++;
            return answer[prefix.Length..];
        }
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public string Run(string command, Action<ReadOnlySpan<byte>>? untagged = null)
    {
        Send(command);
        string answer = Complete(untagged);
        Assert.True(answer.StartsWith("OK ", StringComparison.Ordinal), $"{command}: {answer}");
        return answer;
    }

    /// <summary>Exports the session.</summary>
    public string Export()
    {
        string token = "";
        Run("X-STATE", line => token = Encoding.ASCII.GetString(line["* STATE ".Length..]));
        return token;
    }

    /// <summary>Closes the connection without a word.</summary>
    public void Dispose() => _socket.Dispose();

    /// <summary>The next line without its line end; it holds until the next call.</summary>
    public ReadOnlySpan<byte> ReadLine()
    {
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan((_start + searched).._end).IndexOf("\r\n"u8);
            if (length >= 0)
            {
                ReadOnlySpan<byte> line = _buffer.AsSpan(_start, searched + length);
                _start += searched + length + 2;
                return line;
            }

            // The CR may be the last octet that is there.
            searched = Math.Max(0, _end - _start - 1);
            Receive();
        }
    }

    private void Receive()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int count = _socket.Receive(_buffer.AsSpan(_end));
        Assert.True(count > 0, $"The server has closed; the last it said is: {Encoding.UTF8.GetString(_buffer.AsSpan(_start.._end))}");
        _end += count;
    }
}
