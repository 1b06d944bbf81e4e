using System.Net.Sockets;

namespace StateGen.Handoff;

/// <summary>A connection that was handed over to this process.</summary>
/// <typeparam name="T">The state type.</typeparam>
public sealed class Handoff<T>
{
    internal Handoff(Socket socket, T state, ReadOnlyMemory<byte> pendingInput)
    {
        Socket = socket;
        State = state;
        PendingInput = pendingInput;
    }

    /// <summary>The connection, or a socket that listens. While an offer is being validated nothing may read from it or write to it.</summary>
    public Socket Socket { get; }

    /// <summary>The restored state.</summary>
    public T State { get; }

    /// <summary>Bytes that the sender had read from the connection but not processed. They come before the bytes of the socket.</summary>
    public ReadOnlyMemory<byte> PendingInput { get; }

    /// <summary>Deconstructs it. Read <paramref name="pendingInput"/> before you read from <paramref name="socket"/>.</summary>
    public void Deconstruct(out Socket socket, out T state, out ReadOnlyMemory<byte> pendingInput)
    {
        socket = Socket;
        state = State;
        pendingInput = PendingInput;
    }

    /// <summary>The connection as a stream that begins with <see cref="PendingInput"/>. Call it once. Disposing the stream closes the connection.</summary>
    /// <remarks>The stream does not contain bytes that you read from <see cref="Socket"/> yourself.</remarks>
    /// <exception cref="IOException">The socket listens, or its connection has ended.</exception>
    public Stream OpenStream() => new ResumedStream(PendingInput, Socket);
}
