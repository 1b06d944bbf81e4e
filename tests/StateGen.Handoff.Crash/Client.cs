using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StateGen.Handoff.Crash;

/// <summary>A client that keeps asking which process serves it, and records the answers.</summary>
internal sealed class Client : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[100];
    private Task _asking = Task.CompletedTask;
    private volatile bool _isLast;
    private int _questions;

    /// <summary>The process that gave the last answer; null before the first.</summary>
    internal string? Owner { get; private set; }

    /// <summary>Whether the connection has ended.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Whether two served: the sender after the receiver, or an answer that was not asked for.</summary>
    internal bool IsDoubled { get; private set; }

    internal Task ConnectAsync(EndPoint server) => _socket.ConnectAsync(server);

    internal void BeginAsking() => _asking = AskAsync();

    /// <summary>Asks once more at the end: <see cref="Owner"/> is the process that answers, unless <see cref="IsClosed"/>.</summary>
    internal async Task FinishAsync()
    {
        _isLast = true;
        await _asking.WaitAsync(Patience);
        if (!IsClosed)
        {
            _asking = AskAsync();
            await _asking.WaitAsync(Patience);
        }

        // No process answers twice.
        IsDoubled |= !IsClosed && _socket.Available > 0;
    }

    public void Dispose() => _socket.Dispose();

    private async Task AskAsync()
    {
        try
        {
            do
            {
                string question = $"q{++_questions}";
                await _socket.SendAsync(Encoding.ASCII.GetBytes(question + "\n"), CancellationToken.None);
                string[] words = (await HearAsync()).Split(' ');
                IsDoubled |= words.Length != 2 || words[0] != question || (Owner == "receiver" && words[1] != Owner);
                Owner = words[^1];
                await Task.Delay(_isLast ? 0 : 1);
            }
            while (!_isLast);
        }
        catch (Exception error) when (error is SocketException or EndOfStreamException)
        {
            IsClosed = true;
        }
    }

    private async Task<string> HearAsync()
    {
        int length = 0;
        while (length == 0 || _answer[length - 1] != '\n')
        {
            int read = await _socket.ReceiveAsync(_answer.AsMemory(length), CancellationToken.None);
            length += read > 0 ? read : throw new EndOfStreamException();
        }

        return Encoding.ASCII.GetString(_answer, 0, length - 1);
    }
}
