using System.Net.Sockets;
using System.Text;

namespace StateGen.Handoff.Crash;

/// <summary>Serves a connection: answers each line with the line and the name of the process.</summary>
internal sealed class Echo
{
    private readonly Socket _socket;
    private readonly string _name;
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _input;
    private int _length;
    private Task _serving = Task.CompletedTask;

    /// <param name="socket">The connection.</param>
    /// <param name="name">The name of the process.</param>
    /// <param name="input">Input that the previous process had read.</param>
    internal Echo(Socket socket, string name, ReadOnlySpan<byte> input)
    {
        _socket = socket;
        _name = name;
        _input = new byte[256];
        input.CopyTo(_input);
        _length = input.Length;
    }

    internal Socket Socket => _socket;

    internal Echo Start()
    {
        _serving = ServeAsync(CancellationTokenSource.CreateLinkedTokenSource(_stop.Token).Token);
        return this;
    }

    /// <summary>Serves no more, and touches the connection no more.</summary>
    /// <returns>Input that is not answered yet.</returns>
    internal async Task<byte[]> StopAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        return _input[.._length];
    }

    /// <summary>Serves until the client goes; then the connection is closed.</summary>
    internal async Task FinishAsync()
    {
        await _serving;
        _socket.Dispose();
    }

    private async Task ServeAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                for (int end; (end = _input.AsSpan(0, _length).IndexOf((byte)'\n')) >= 0;)
                {
                    byte[] answer = Encoding.ASCII.GetBytes($"{Encoding.ASCII.GetString(_input, 0, end)} {_name}\n");
                    _input.AsSpan(end + 1, _length - end - 1).CopyTo(_input);
                    _length -= end + 1;
                    await _socket.SendAsync(answer, CancellationToken.None);
                }

                int read = await _socket.ReceiveAsync(_input.AsMemory(_length), stop);
                if (read == 0)
                {
                    return;
                }

                _length += read;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped, or the client has gone.
        }
    }
}
